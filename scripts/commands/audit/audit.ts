import { type Addressable, getAddress, type Provider } from "ethers";
import { Command } from "commander";

import { checkCode } from "../../../src/audit/checkCode.js";
import { checkSignatures } from "../../../src/audit/checkSignatures.js";
import { compareState } from "../../../src/audit/compareState.js";
import { type Finding, PROMISES, type PromiseNumber } from "../../../src/audit/Finding.js";
import type { AuditedAddresses, AuditedContract } from "../../../src/audit/History.js";
import { type Pair, pairsOf } from "../../../src/audit/pairsOf.js";
import { readHistory } from "../../../src/audit/readHistory.js";
import { replay } from "../../../src/audit/replay.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatMoment } from "../../../src/language/formatMoment.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Context } from "../../context/Context.js";
import { parseWhole } from "../../input/parseWhole.js";
import { formatTable } from "../../output/formatTable.js";
import type { Output } from "../../output/Output.js";
import type { Shell } from "../Shell.js";

/** How far an audit looks. */
export interface AuditOptions {
  /** The last block that counts; the newest one where it is left out. */
  readonly block?: number | undefined;
}

/** What an audit came to. */
export interface AuditReport {
  readonly network: string;
  readonly chainId: bigint;
  readonly block: { readonly number: number; readonly hash: string; readonly time: bigint };
  readonly transactions: number;
  readonly promises: readonly {
    readonly promise: PromiseNumber;
    readonly says: string;
    readonly checks: number;
    readonly findings: number;
  }[];
  readonly findings: readonly Finding[];
  readonly pairs: readonly Pair[];
}

/** So many findings are shown; all of them with --json. */
const SHOWN = 50;

/**
 * Works all promises of docs/invariants.md out anew, from every event and every call since the first block, and compares
 * what comes out with what the contracts say. Needs no key and nobody's permission. Believed are the addresses in the
 * record of the deployment, and the node in what nothing else contradicts.
 *
 * @throws SocialcoinError `BLOCK_UNKNOWN`, `BLOCK_TOO_EARLY`, `STATE_FORGOTTEN`, and those of {@link readHistory}
 */
export async function auditNetwork(context: Context, { block }: AuditOptions = {}): Promise<AuditReport> {
  const { provider, contracts, network, output } = context;
  const newest = await provider.getBlockNumber();
  const last = block ?? newest;
  if (last > newest) throw unknownBlock(last, newest);
  const addresses = await addressesOf(context);
  const codes = await readCodes(provider, addresses, last, newest);

  const history = await showing(output, "Reading blocks and transactions", undefined, (looked) =>
    readHistory(provider, addresses, last, looked),
  );
  const audit = replay(history);
  checkCode(audit, codes);
  const primitives = await loadPrimitives();
  await showing(output, "Checking signatures", audit.signatures.length, (looked) =>
    checkSignatures(audit, provider, primitives, looked),
  );
  await showing(output, "Comparing with the contracts", undefined, (looked) =>
    compareState(audit, contracts, looked),
  );

  const { findings } = audit;
  return {
    network: network.name,
    chainId: history.chainId,
    block: history.last,
    transactions: history.transactions.length,
    promises: [...audit.counts].map(([promise, checks]) => ({
      promise,
      says: PROMISES[promise],
      checks,
      findings: findings.filter((finding) => finding.promise === promise).length,
    })),
    findings,
    pairs: pairsOf(history),
  };
}

/** `audit [--block N]` */
export function auditCommand(shell: Shell): Command {
  return new Command("audit")
    .description("Work every promise out anew from all that ever happened, and compare (needs no key)")
    .option("--block <number>", "the last block that counts; the newest where left out", blockNumber)
    .addHelpText(
      "after",
      "\nReads every event and every call of the contracts since the first block, checks each signature, duty, amount" +
        "\nand share against the promises of docs/invariants.md, and compares the outcome with what the contracts say." +
        "\nAsk two nodes for the same block: their answers must be the same." +
        "\nIn English only. Works with what the network's record of deployment says: see docs/auditors.md." +
        "\n\nExit codes: 0 all promises are kept · 2 something is not as promised (with --json: AUDIT_FOUND_WRONG), or wrong" +
        "\noptions · 3 network or record missing · 4 the node does not answer, contradicts itself or does not show everything." +
        "\n\nExamples:\n  socialcoin audit\n  socialcoin audit --network wilgendam --block 120000 --json > audit.json",
    )
    .action(async (options: AuditOptions, command: Command) => {
      const { findings } = await shell.run(command, (context) => auditNetwork(context, options), view);
      if (findings.length === 0) return;
      throw new SocialcoinError(
        "AUDIT_FOUND_WRONG",
        inEnglish(
          "Not everything is as promised: look into each finding, and ask another node for the same block.",
        ),
        { details: { findings: findings.length } },
      );
    });
}

async function showing<T>(
  output: Output,
  label: string,
  total: number | undefined,
  act: (looked: (steps: number) => void) => Promise<T>,
): Promise<T> {
  const progress = output.progress(label, total);
  try {
    return await act((steps) => {
      progress.advance(steps);
    });
  } finally {
    progress.stop();
  }
}

async function addressesOf({ contracts }: Context): Promise<AuditedAddresses> {
  // A record may write an address without its checksum.
  const at = async (contract: Addressable): Promise<string> => getAddress(await contract.getAddress());
  return {
    AccessManager: await at(contracts.accessManager),
    Programmes: await at(contracts.programmes),
    Socialcoin: await at(contracts.socialcoin),
    DebtRelief: await at(contracts.debtRelief),
    InKind: await at(contracts.inKind),
    NeighbourhoodPlan: await at(contracts.plan),
  };
}

function view({ network, block, transactions, promises, findings, pairs }: AuditReport): string {
  const kept = findings.length === 0;
  const lines = [
    `${network}, from the first block to ${block.number} (${formatMoment(block.time)}, ${block.hash}): ${transactions} transactions.`,
    formatTable(
      ["", "promise", ">checks", ">findings"],
      promises.map(({ promise, says, checks, findings: found }) => [promise, says, `${checks}`, `${found}`]),
    ),
    pairs.length === 0 ? "" : "Who awarded on whose word:",
    pairs.length === 0
      ? ""
      : formatTable(
          [">programme", "attester", "operator", ">awards", ">tasks", ">coins"],
          pairs.map(({ programme, attester, operator, awards, tasks, coins }) => [
            programme.toString(),
            attester,
            operator,
            `${awards}`,
            `${tasks}`,
            coins.toString(),
          ]),
        ),
    kept ? "All promises are kept." : "",
    ...findings.slice(0, SHOWN).map(({ promise, sentence, block: seen, transaction }) => {
      return `${promise}: ${sentence} (block ${seen}${transaction === undefined ? "" : `, ${transaction}`})`;
    }),
    ...(findings.length > SHOWN ? [`… and ${findings.length - SHOWN} more; --json names all.`] : []),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function blockNumber(text: string): number {
  return Number(parseWhole(0n, BigInt(Number.MAX_SAFE_INTEGER))(text));
}

/** The contracts' code. A node may have forgotten an old block's; better to hear of it before an hour of reading. */
async function readCodes(
  provider: Provider,
  addresses: AuditedAddresses,
  last: number,
  newest: number,
): Promise<Record<AuditedContract, string>> {
  const asking = Object.entries(addresses).map(
    async ([name, address]) => [name, await provider.getCode(address, last)] as const,
  );
  const codes = await Promise.all(asking).catch((cause: unknown) => {
    if (last === newest) throw cause;
    throw stateForgotten(last, cause);
  });
  if (codes.some(([, code]) => code === "0x")) throw tooEarly(last);
  return Object.fromEntries(codes) as Record<AuditedContract, string>;
}

function stateForgotten(block: number, cause: unknown): SocialcoinError {
  return new SocialcoinError(
    "STATE_FORGOTTEN",
    inEnglish(
      `This node does not tell what stood in the contracts in block ${block}. Use one that keeps old states, or leave out --block.`,
    ),
    { exitKind: "unreachable", details: { block }, cause },
  );
}

function tooEarly(block: number): SocialcoinError {
  return new SocialcoinError(
    "BLOCK_TOO_EARLY",
    inEnglish(`In block ${block} not all contracts were deployed. Name a later one.`),
    { details: { block } },
  );
}

function unknownBlock(block: number, newest: number): SocialcoinError {
  return new SocialcoinError(
    "BLOCK_UNKNOWN",
    inEnglish(`There is no block ${block} yet: the newest is ${newest}. Name one that there is, or none.`),
    { details: { block, newest } },
  );
}
