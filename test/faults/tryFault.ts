// One fault, then the same command again, and what both must keep to.
import { join } from "node:path";

import { expect } from "chai";
import { Network } from "ethers";

import { openJournals } from "../../scripts/chain/journal/openJournals.js";
import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Context } from "../../scripts/context/Context.js";
import { environmentKeys } from "../../scripts/context/environmentKeys.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { readAccountBook } from "../../scripts/context/readAccountBook.js";
import { readDeployment } from "../../scripts/context/readDeployment.js";
import { tellTruly } from "../../scripts/context/tellTruly.js";
import { recogniseFailure } from "../../scripts/output/recogniseFailure.js";
import { MNEMONIC } from "../scripts/command.js";
import { NETWORK } from "../scripts/localNode.js";
import type { Town } from "../scripts/town.js";
import type { Case, FaultyNode } from "./faultyNode.js";
import { OPERATOR, type Scene } from "./scenes.js";

/** Short where something goes wrong, so that a thousand faults take minutes. */
const IN_TROUBLE = { answerWithin: 700, patience: 300 };
const AT_EASE = { answerWithin: 30_000, patience: 30_000 };
const PAUSES_MS = [5, 20];
const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");

/** How the first run ended. */
export type Ending = "done" | "refused" | "unreachable" | "unknown" | "input" | "configuration";

/** The context of an operator who reaches the node at an address. */
export function contextAt(
  { node, context, folder }: Town,
  url: string,
  journal: string,
  { answerWithin, patience } = AT_EASE,
): Context {
  const network = { name: NETWORK, chainId: context.network.chainId };
  const provider = new NodeProvider(url, Network.from(network.chainId), answerWithin, PAUSES_MS);
  const book = readAccountBook(join(EXAMPLE, "accounts.json"));
  return {
    ...context,
    provider,
    contracts: connectContracts(readDeployment(node.deployments, NETWORK).addresses, provider),
    keys: environmentKeys({ SOCIALCOIN_MNEMONIC: MNEMONIC }, book, network.chainId, provider),
    patience,
    journals: openJournals(join(folder, "journals", journal), network),
    traffic: { sent: 0 },
  };
}

/**
 * Runs a scene through a fault and then undisturbed. Whatever the first run said must be true, and after the second the
 * state must be that of a run that nothing disturbed.
 */
export async function tryFault(
  place: Town,
  faulty: FaultyNode,
  scene: Scene,
  wanted: string,
  fault: Case,
): Promise<Ending> {
  const { provider } = place.node;
  const snapshot: unknown = await provider.send("evm_snapshot", []);
  const journal = `${scene.name}-${fault.fault}-${fault.at}`;
  try {
    const account = place.context.keys.addressOf(OPERATOR) ?? "";
    const before = [await scene.state(place.context), await provider.getTransactionCount(account)];
    faulty.begin(fault);
    const ending = await endingOf(contextAt(place, faulty.url, journal, IN_TROUBLE), scene);
    faulty.begin(undefined);
    const between = [await scene.state(place.context), await provider.getTransactionCount(account)];
    if (ending === "done") expect(between[0], "it said that it was done").to.equal(wanted);
    if (["unreachable", "input", "configuration"].includes(ending)) {
      expect(between, "it said that nothing was sent").to.deep.equal(before);
    }

    const again = contextAt(place, place.node.url, journal);
    const { outcome } = await scene.run(again);
    again.provider.destroy();
    expect(outcome).to.be.oneOf(ending === "done" ? ["already-done"] : ["done", "already-done"]);
    expect(await scene.state(place.context), "the state after the second run").to.equal(wanted);
    return ending;
  } finally {
    await provider.send("evm_revert", [snapshot]);
  }
}

async function endingOf(context: Context, scene: Scene): Promise<Ending> {
  try {
    await tellTruly(context, (asked) => scene.run(asked));
    return "done";
  } catch (failure) {
    const known = recogniseFailure(failure);
    if (known === undefined) throw failure;
    return known.exitKind;
  } finally {
    context.provider.destroy();
  }
}
