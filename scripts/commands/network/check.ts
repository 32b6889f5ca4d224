import { setTimeout as sleep } from "node:timers/promises";

import { Command, InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { lookAtAccess } from "../../network/check/lookAtAccess.js";
import { lookAtChain } from "../../network/check/lookAtChain.js";
import { lookAtContracts } from "../../network/check/lookAtContracts.js";
import { lookAtDisk } from "../../network/check/lookAtDisk.js";
import { lookAtHead } from "../../network/check/lookAtHead.js";
import { lookAtPeers } from "../../network/check/lookAtPeers.js";
import { lookAtProofs } from "../../network/check/lookAtProofs.js";
import { lookAtStranger } from "../../network/check/lookAtStranger.js";
import { lookAtBlocks } from "../../network/check/lookAtBlocks.js";
import { lookAtLists } from "../../network/check/lookAtLists.js";
import { lookAtProposers } from "../../network/check/lookAtProposers.js";
import { lookAtValidators } from "../../network/check/lookAtValidators.js";
import { headOf, type Seen, type Snapshot, takeSnapshot } from "../../network/check/Snapshot.js";
import { type Expected, finder, type NodeFinding, type Watched } from "../../network/check/Watched.js";
import { NETWORK_FILE, type NetworkFile } from "../../network/NetworkFile.js";
import { openNetworkFolder } from "../../network/openNetworkFolder.js";
import { formatTable } from "../../output/formatTable.js";
import type { Output } from "../../output/Output.js";
import { openManifest } from "../receipt/openManifest.js";
import type { Shell } from "../Shell.js";

/** What to look at, and by what to judge it. */
export interface CheckOptions {
  /** What `network create` or `network assemble` wrote. */
  readonly folder?: string | undefined;
  /** Addresses of further nodes. */
  readonly node?: readonly string[] | undefined;
  readonly manifest?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** What was found. */
export interface Examination {
  readonly healthy: boolean;
  readonly findings: readonly NodeFinding[];
}

const MILLISECONDS = 1_000;
/** Where nobody said how often a block comes. */
const PERIOD_SECONDS = 2;
/** So many block periods lie between two looks at the heads. */
const WATCHED_PERIODS = 2;

/**
 * Looks at nodes that run, each by itself and all together, and says what to do where something is not as it should be.
 * Nothing is changed; one transaction is handed in that must be refused, and moves nothing.
 *
 * @throws SocialcoinError `NODES_MISSING`, `NODE_UNREACHABLE` where none answers
 */
export async function checkNetwork(options: CheckOptions, output: Output): Promise<Examination> {
  const { network, own } = options.folder === undefined ? { own: [] } : openNetworkFolder(options.folder);
  const manifest = options.manifest === undefined ? undefined : await openManifest(options.manifest);
  const watched: Watched[] = [
    ...own,
    ...(options.node ?? []).map((url) => ({ name: new URL(url).host, url })),
  ];
  if (watched.length === 0) throw nothing();
  const expected = expectedOf(network, manifest, options.manifest);

  const progress = output.progress("Looking at nodes", watched.length + 1);
  try {
    const first = await Promise.all(watched.map(takeSnapshot));
    if (first.every((shot) => shot === undefined)) throw unreachable(watched);
    await sleep(WATCHED_PERIODS * expected.blockPeriodSeconds * MILLISECONDS);
    const second = await Promise.all(watched.map(takeSnapshot));
    const findings: NodeFinding[] = [];
    const seen: Seen[] = [];
    for (const [index, one] of watched.entries()) {
      const [before, shot] = [first[index], second[index]];
      if (before === undefined || shot === undefined) {
        findings.push(silent(one));
      } else {
        seen.push({ watched: one, shot });
        findings.push(...(await lookAt(one, before, shot, expected, options.dryRun === true)));
      }
      progress.advance(1);
    }
    if (seen.length > 0) {
      findings.push(lookAtValidators(seen, expected), ...(await lookAtBlocks(seen)), ...lookAtLists(seen));
      findings.push(await lookAtProposers(seen));
    }
    return { healthy: findings.every(({ answer }) => answer !== "wrong"), findings };
  } finally {
    progress.stop();
  }
}

async function lookAt(
  one: Watched,
  before: Snapshot,
  shot: Snapshot,
  expected: Expected,
  dryRun: boolean,
): Promise<NodeFinding[]> {
  const { result: told } = shot.chainId;
  const chainId = expected.chainId ?? (typeof told === "string" ? BigInt(told) : undefined);
  return [
    ...lookAtChain(one.name, shot, expected),
    ...lookAtHead(one.name, before, shot, expected),
    ...lookAtPeers(one.name, shot, expected),
    ...lookAtAccess(one.name, shot, expected),
    dryRun || chainId === undefined
      ? finder(one.name, "strangers")("unknown", "Not tried: that hands in a transaction.")
      : await lookAtStranger(one, chainId),
    ...(await lookAtProofs(one, Number(headOf(shot)?.number ?? 0), expected)),
    ...(await lookAtContracts(one, expected)),
    ...(await lookAtDisk(one)),
  ];
}

/** `network check [FOLDER] [--node URL…] [--manifest FILE]` */
export function networkCheck(shell: Shell): Command {
  return new Command("check")
    .description(
      "Look at running nodes: peers, validators, blocks, permissions, clock, disk, proofs; say what to do",
    )
    .argument("[folder]", "what network create or network assemble wrote: its nodes are looked at")
    .option("--node <urls...>", "further nodes, by the address of their JSON-RPC", urls)
    .option(
      "--manifest <file>",
      "the network's manifest: contracts, validators and first block are compared with it",
    )
    .addHelpText(
      "after",
      "\nHands in one transaction of a key made for it, which must be refused and moves nothing; not with --dry-run." +
        "\nEnds with 0, with 3 when something is wrong, with 4 when no node answers." +
        "\n\nExamples:\n  socialcoin network check out/trial" +
        "\n  socialcoin network check --node https://node.example.nl --manifest networks/wilgendam.manifest.json",
    )
    .action(async (folder: string | undefined, options: CheckOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<CheckOptions>();
      const act = (output: Output): Promise<Examination> =>
        checkNetwork({ ...options, folder, dryRun }, output);
      const { healthy } = await shell.runOffline(command, act, view);
      if (healthy) return;
      throw new SocialcoinError(
        "NETWORK_CHECK_WRONG",
        inEnglish("Something is not as it should be: see above."),
        {
          exitKind: "configuration",
        },
      );
    });
}

function expectedOf(
  network: NetworkFile | undefined,
  manifest: Manifest | undefined,
  file = "the manifest",
): Expected {
  const pinned = manifest?.consensus.kind === "qbft" ? manifest.consensus.sets.at(-1)?.validators : undefined;
  return {
    chainId: network === undefined ? manifest && BigInt(manifest.chainId) : BigInt(network.chainId),
    genesisHash: network?.genesisHash ?? manifest?.genesisHash,
    validators: pinned ?? network?.nodes.map(({ validator }) => validator),
    validatorsFrom: pinned === undefined ? NETWORK_FILE : file,
    enodes: network?.nodes.map(({ enode }) => enode),
    blockPeriodSeconds: network?.blockPeriodSeconds ?? PERIOD_SECONDS,
    proofBlocks: network?.proofBlocks,
    contracts: Object.values(manifest?.contracts ?? {}).flat(),
  };
}

function silent({ name, url }: Watched): NodeFinding {
  return finder(name, "node")(
    "wrong",
    `It does not answer at ${new URL(url).origin}. Start it, or look into its log.`,
  );
}

function view({ findings }: Examination): string {
  const marks = { good: "good", warning: "WARNING", wrong: "WRONG", unknown: "unknown" } as const;
  return formatTable(
    ["node", "what", "answer", "because"],
    findings.map(({ node, what, answer, sentence }) => [node, what, marks[answer], sentence]),
  );
}

function nothing(): SocialcoinError {
  return new SocialcoinError(
    "NODES_MISSING",
    inEnglish(
      "There is no node to look at: name the folder of a network that has nodes, or a node with --node http://127.0.0.1:8545.",
    ),
  );
}

function unreachable(watched: readonly Watched[]): SocialcoinError {
  return new SocialcoinError(
    "NODE_UNREACHABLE",
    inEnglish(
      `No node answers (${watched.map(({ name }) => name).join(", ")}). Nothing was sent. Start them, and look into their logs.`,
    ),
    { exitKind: "unreachable" },
  );
}

function urls(text: string, before: readonly string[] = []): string[] {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return [...before, text];
  throw new InvalidArgumentError("Write the address of a node, such as http://127.0.0.1:8545.");
}
