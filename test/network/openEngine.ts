import { join } from "node:path";

import { buildEngine } from "./buildEngine.js";
import { foundNetwork, type Home } from "./foundNetwork.js";
import { CACHE } from "./places.js";
import { prepareScene, type Scene } from "./prepareScene.js";
import { CHAIN_ID, type Ports } from "./settingsOf.js";
import { setStage, type Stage, walletAt } from "./Stage.js";
import { tell } from "./tell.js";
import { makeValidators, type Validator } from "./Validator.js";

/** A network of four validators that runs, and the stage on the first of them. */
export interface Engine {
  readonly homes: readonly Home[];
  readonly validators: readonly [Validator, Validator, Validator, Validator];
  readonly stage: Stage;
  /** One to which nothing happens while it is asked. */
  readonly witness: Validator;
}

const VALIDATORS = 4;
/** Each validator takes four ports from here on, ten apart. */
const FIRST_PORT = Number(process.env["SOCIALCOIN_ENGINE_PORT"] ?? "9450");
const APART = 10;

/**
 * Builds, founds and starts the network; whoever opens it ends its validators.
 *
 * @param now By `Date.now()`, for the dates of the scene.
 */
export async function openEngine(scene: Scene, now: number): Promise<Engine> {
  const program = await buildEngine();
  const homes = await foundNetwork(program, join(CACHE, "run"), VALIDATORS, walletAt(0).address);
  tell("four homes are founded in cache/network/run");
  const validators = makeValidators(program, homes, portsOf) as unknown as Engine["validators"];
  const folder = join(CACHE, "run", "play");
  prepareScene(folder, scene, now);
  for (const validator of validators) validator.start();
  const [first, witness] = validators;
  return { homes, validators, witness, stage: setStage(first.url, CHAIN_ID, folder, scene) };
}

function portsOf(index: number): Ports {
  const first = FIRST_PORT + APART * index;
  return { p2p: first, comet: first + 1, rpc: first + 2, websocket: first + 3 };
}
