import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Context } from "../../scripts/context/Context.js";
import { environmentKeys } from "../../scripts/context/environmentKeys.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";
import { toJson } from "../../scripts/output/toJson.js";
import { commitClaimReference } from "../../src/commitments/commitClaimReference.js";
import { freshSalt } from "../../src/commitments/freshSalt.js";
import { mappingSlot } from "../../src/proofs/mappingSlot.js";
import { POSITIONS } from "../../src/receipts/ReceiptBundle.js";
import { BrowserProvider, type Eip1193Provider, Network } from "ethers";

import { connection, type Deployed, deployed } from "../../test/deployed.js";
import {
  accede,
  attestation,
  award,
  claimEntry,
  createProgramme,
  enrol,
  openArrangement,
  order,
  registerClaims,
} from "../../test/journey.js";

const CLAIMS = 14;
/** Receipts in one question, as the exporter asks. */
const AT_ONCE = 100;

/** Coins for a task of the tests' catalogue. */
const REWARD = 100;

/** What an export took, in milliseconds of the clock. */
export interface ExportTime {
  readonly written: number;
  readonly export: number;
  /** Of that, how long the node had a question to answer. */
  readonly node: number;
  /** The bare eth_getProof calls that the same proofs need. */
  readonly proofs: number;
  /** The same export once more. */
  readonly again: number;
  /** Bytes of memory that stayed in use. */
  readonly bytes: number;
}

/** Issues receipts on the embedded network and exports them with their proofs. */
export async function measureExport(receipts: number): Promise<ExportTime> {
  const { context, clock, programme, references, folder, claims } = await issue(receipts);
  const out = join(folder, "receipts");
  const options = { programme, references: [references], out, prove: true };
  try {
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    clock.reset();
    const ours = await timed(() => exportReceipts(context, options));
    const node = clock.busy();
    global.gc?.();
    const bytes = process.memoryUsage().heapUsed - before;
    const written = readdirSync(out).length;
    const proofs = await timed(() => askProofs(context, written, claims));
    const again = await timed(() => exportReceipts(context, options));
    return { written, export: ours, node, proofs, again, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The calls that cannot be done without, and nothing else. */
async function askProofs({ contracts }: Context, receipts: number, claims: readonly bigint[]): Promise<void> {
  const contract = await contracts.debtRelief.getAddress();
  for (let start = 0; start < receipts; start += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, receipts - start) }, (_, index) =>
      BigInt(start + index + 1),
    );
    const slots = numbers.flatMap((number) => [
      mappingSlot(number, POSITIONS.receipts),
      mappingSlot(claims[Number(number - 1n) % claims.length] ?? 0n, POSITIONS.commitments),
    ]);
    await connection.ethers.provider.send("eth_getProof", [contract, slots, "latest"]);
  }
}

async function issue(receipts: number) {
  const world = await deployed();
  const { organisations, people } = world;
  const orders = Math.ceil(receipts / CLAIMS);
  const plenty = { budget: 100_000_000n, monthCeiling: 10_000_000n, yearCeiling: 10_000_000n };
  const programme = await createProgramme(world, plenty);
  await accede(world, programme, organisations.taxOffice, people.creditor);
  const arrangement = await openArrangement(world, programme);
  const openings = Array.from({ length: CLAIMS }, (_, index) => ({
    salt: freshSalt(),
    paymentReference: `TEST-${index.toString()}`,
    invoiceNumber: `F-${index.toString()}`,
    customerNumber: `K-${index.toString()}`,
  }));
  const entries = openings.map((opening) =>
    claimEntry({ commitment: commitClaimReference(opening), amount: 100_000_000n }),
  );
  const claims = await registerClaims(world, arrangement, organisations.taxOffice, people.creditor, entries);
  await enrol(world, programme, arrangement, people.resident);
  const tasks = Array.from({ length: Math.ceil((orders * CLAIMS) / REWARD) }, (_, task) => BigInt(task + 1));
  await award(
    world,
    programme,
    tasks.map((task) => attestation(task, people.resident.address)),
  );
  // Orders of a household in one transaction share their receipts.
  for (let nonce = 0n; nonce < orders; nonce += 1n) {
    await world.debtRelief.redeem([
      await order(world, programme, people.resident, arrangement, BigInt(CLAIMS), { nonce }),
    ]);
  }

  const folder = mkdtempSync(join(tmpdir(), "socialcoin-export-"));
  const references = join(folder, "claims.private.json");
  const kept = openings.map((opening, index) => ({
    claim: `C${index.toString()}`,
    commitment: commitClaimReference(opening),
    ...opening,
  }));
  writeFileSync(references, toJson({ format: "socialcoin-claim-references", version: 1, references: kept }));
  return { ...(await contextOf(world)), programme, references, folder, claims };
}

/** Asked as a remote node would be, and without the loss of time of a connection. */
async function contextOf({
  manager,
  ...contracts
}: Deployed): Promise<{ context: Context; clock: ReturnType<typeof watch>["clock"] }> {
  const { chainId } = await connection.ethers.provider.getNetwork();
  const network = Network.from(chainId);
  const { watched, clock } = watch();
  const provider = new BrowserProvider(watched, network, {
    staticNetwork: network,
    cacheTimeout: -1,
  });
  const addressOf = (contract: { getAddress(): Promise<string> }) => contract.getAddress();
  const addresses = {
    AccessManager: await addressOf(manager),
    Programmes: await addressOf(contracts.programmes),
    Socialcoin: await addressOf(contracts.socialcoin),
    DebtRelief: await addressOf(contracts.debtRelief),
    InKind: await addressOf(contracts.inKind),
    NeighbourhoodPlan: await addressOf(contracts.plan),
    Brake: await addressOf(contracts.brake),
  };
  const context = {
    provider,
    network: { name: "bench", chainId },
    contracts: connectContracts(addresses, provider),
    keys: environmentKeys({}, new Map(), chainId, provider),
    output: silentOutput(),
    dryRun: false,
    patience: 0,
  };
  return { context, clock };
}

/** The node, and a clock that runs while it has a question to answer. */
function watch() {
  let [asked, since, busy] = [0, 0, 0];
  const watched: Eip1193Provider = {
    request: async (question) => {
      if (asked === 0) since = performance.now();
      asked += 1;
      try {
        return (await connection.provider.request(question)) as unknown;
      } finally {
        asked -= 1;
        if (asked === 0) busy += performance.now() - since;
      }
    },
  };
  const clock = {
    reset: () => {
      busy = 0;
    },
    busy: () => busy,
  };
  return { watched, clock };
}
