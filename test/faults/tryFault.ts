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
import type { Scene } from "./scenes.js";

const AT_EASE = { answerWithin: 30_000, patience: 30_000 };
/** A node that goes away is not waited for long, so that a thousand faults take minutes. */
const IN_TROUBLE = { ...AT_EASE, patience: 300 };
/** Only where an answer is late does somebody wait for it. */
const OF_LATE = { ...IN_TROUBLE, answerWithin: 700 };
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

/** Only a node that lies can make it look as if anything else than the node were wrong. */
const OF_THE_NODE: readonly Ending[] = ["done", "unreachable", "unknown"];
/** After these endings nothing may be on the chain that was not there before. */
const NOTHING_SENT: ReadonlySet<Ending> = new Set(["unreachable", "input", "configuration"]);

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
    const before = await newestBlock(place);
    faulty.begin(fault);
    const patience = fault.fault === "delay" ? OF_LATE : IN_TROUBLE;
    const ending = await endingOf(contextAt(place, faulty.url, journal, patience), scene);
    faulty.begin(undefined);
    if (fault.fault !== "lie") {
      expect(ending, "it blamed the contracts or the file").to.be.oneOf(OF_THE_NODE);
    }
    if (ending === "done") {
      expect(await scene.state(place.context), "it said that it was done").to.equal(wanted);
    }
    if (NOTHING_SENT.has(ending)) {
      expect(await newestBlock(place), "it said that nothing was sent").to.equal(before);
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

/** The hash of the newest block, which holds everything that the chain knows. */
async function newestBlock({ node }: Town): Promise<string | null | undefined> {
  return (await node.provider.getBlock("latest"))?.hash;
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
