import { network } from "hardhat";

/** The in-process network that all test files of a run share. */
export const connection = await network.create();

const { networkHelpers } = connection;

type Restorer = Awaited<ReturnType<typeof networkHelpers.takeSnapshot>>;

/** The newest state that everything can go back to: the beginning, and the deployment once it was done. */
let base: Restorer = await networkHelpers.takeSnapshot();
let latest: { fixture: unknown; restorer: Restorer; data: unknown } | undefined;

/**
 * Hardhat's own keeps a snapshot of every fixture and runs a new one on top of whatever the test before it left behind.
 * This one goes back to the deployment first, so that each fixture starts from the same state and the same time.
 */
async function loadFixture<T>(fixture: () => Promise<T>): Promise<T> {
  if (latest?.fixture === fixture) {
    await latest.restorer.restore();
    return latest.data as T;
  }

  latest = undefined;
  await base.restore();
  const data = await fixture();
  latest = { fixture, restorer: await networkHelpers.takeSnapshot(), data };
  return data;
}

/** Goes back to what `act` left behind, which is done the first time only; later snapshots are lost. */
export function once<T>(act: () => Promise<T>): () => Promise<T> {
  let done: { data: T } | undefined;
  return async () => {
    await base.restore();
    if (done === undefined) {
      done = { data: await act() };
      base = await networkHelpers.takeSnapshot();
    }
    return done.data;
  };
}

/** Lets `change` alter the state to which everything goes back, and forgets what fixtures left behind. */
export async function changeBase(change: () => Promise<void>): Promise<void> {
  await base.restore();
  latest = undefined;
  await change();
  base = await networkHelpers.takeSnapshot();
}

Object.assign(networkHelpers, { loadFixture });
