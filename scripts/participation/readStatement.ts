import { formatOin } from "../../src/organisation/formatOin.js";
import type { Movement } from "../../src/participation/Movement.js";
import { readMovements } from "../../src/participation/readMovements.js";
import { type Programme, readProgramme } from "../../src/programmes/readProgramme.js";
import { readReceipts } from "../../src/receipts/readReceipts.js";
import type { ReceiptStatus } from "../../src/receipts/Receipt.js";
import { readSpendings } from "../../src/spendings/readSpendings.js";
import type { Redeemer } from "../../src/statements/StatementKind.js";
import { type ClaimShown, showArrangement } from "../commands/claim/show.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { redeemerOf } from "../context/redeemerOf.js";
import { spendingBookOf } from "../context/spendingBookOf.js";
import { roomOf } from "../plan/roomOf.js";
import { requireParticipant } from "./requireParticipant.js";

/** Where a participant stands; in the order of the contract's numbers. */
export const PARTICIPANT_STATUSES = [
  "none",
  "enrolled",
  "cleared",
  "suspended",
  "withdrawn",
  "moved",
] as const;

/** What was earned in a calendar month (UTC, as ceilings count) with one activity. */
export interface EarnedMonth {
  /** YYYY-MM, of the award. */
  readonly month: string;
  readonly activity: string;
  readonly tasks: number;
  readonly units: bigint;
  /** Coins, before anything was annulled. */
  readonly coins: bigint;
  /** Coins of these tasks that were taken back, whenever that was. */
  readonly annulled: bigint;
}

/** Coins that were redeemed in a calendar month, and those that came back from reversed receipts. */
export interface RedeemedMonth {
  readonly month: string;
  readonly coins: bigint;
  readonly restored: bigint;
}

/** A receipt for coins of the participant. */
export interface OwnReceipt {
  readonly number: bigint;
  /** Unix seconds. */
  readonly issuedAt: bigint;
  /** OIN of the creditor or provider to which it was issued. */
  readonly organisation: string;
  /** The claim, offer or proposal. */
  readonly target: bigint;
  readonly coins: bigint;
  /** Cents; undefined where nothing is written off. */
  readonly writtenOff: bigint | undefined;
  readonly status: ReceiptStatus;
}

/** A claim of the household, and what the participant's own coins did to it. */
export interface OwnClaim extends ClaimShown {
  /** Cents that were written off for coins of this participant, in receipts that stand. */
  readonly byParticipant: bigint;
}

/** All that the chain knows of a participant's coins in a programme, as of one block. */
export interface ParticipantStatement {
  readonly programme: bigint;
  /** The account that the participant has now. */
  readonly participant: string;
  /** Accounts that it took the place of. */
  readonly formerAccounts: readonly string[];
  readonly status: (typeof PARTICIPANT_STATUSES)[number];
  readonly block: number;
  /** Unix seconds of the block. */
  readonly time: bigint;
  /** Cents. */
  readonly coinValue: bigint;
  readonly redeemer: Redeemer;
  readonly earned: bigint;
  readonly annulled: bigint;
  readonly redeemed: bigint;
  readonly restored: bigint;
  readonly balance: bigint;
  /** Cents that may still be awarded in this calendar month and year. */
  readonly room: { readonly month: bigint; readonly year: bigint };
  readonly months: readonly EarnedMonth[];
  readonly redemptions: readonly RedeemedMonth[];
  readonly receipts: readonly OwnReceipt[];
  readonly claims: readonly OwnClaim[];
  readonly movements: readonly Movement[];
  /** Codes of activities, by their numbers. */
  readonly activities: readonly string[];
}

const MILLISECONDS = 1_000;

/**
 * What the chain knows of a participant's coins in a programme. Reading needs no key.
 *
 * @param account An address that the participant has or had, or a name that the keys know.
 * @throws SocialcoinError `PARTICIPANT_UNKNOWN`, `PROGRAMME_UNKNOWN`, and what reading the chain throws
 */
export async function readStatement(
  context: Context,
  programme: bigint,
  account: string,
): Promise<ParticipantStatement> {
  const { socialcoin } = context.contracts;
  const agreed = await readProgramme(context.contracts, programme);
  const participant = await requireParticipant(context, programme, account);
  const block = await context.provider.getBlockNumber();
  const progress = context.output.progress(context.output.messages.progress.reading, 2 * block);
  const { accounts, movements, balance } = await readMovements(
    socialcoin,
    programme,
    participant,
    block,
    (blocks) => {
      progress.advance(blocks);
    },
  ).finally(() => {
    progress.stop();
  });
  const time = await chainTime(context.provider);
  const standing = await socialcoin.participantOf(programme, participant);
  const redeemer = await redeemerOf(context, programme);
  const receipts = await readOwnReceipts(context, programme, redeemer, accounts, movements);
  return {
    programme,
    participant,
    formerAccounts: accounts.slice(1),
    status: PARTICIPANT_STATUSES[Number(standing.status)] ?? "none",
    block,
    time,
    coinValue: agreed.coinValue,
    redeemer,
    earned: sumOf(movements, "earned"),
    annulled: sumOf(movements, "annulled"),
    redeemed: sumOf(movements, "redeemed"),
    restored: sumOf(movements, "restored"),
    balance,
    room: roomOf(agreed, standing, time),
    months: earnedMonths(movements, agreed),
    redemptions: redeemedMonths(movements),
    receipts,
    claims: redeemer === "DebtRelief" ? await readClaims(context, programme, participant, receipts) : [],
    movements,
    activities: agreed.catalogue.map(({ code }) => code),
  };
}

function sumOf(movements: readonly Movement[], kind: Movement["kind"]): bigint {
  return movements.reduce((sum, one) => (one.kind === kind ? sum + one.coins : sum), 0n);
}

function earnedMonths(movements: readonly Movement[], { catalogue }: Programme): EarnedMonth[] {
  const takenBack = new Map<bigint, bigint>();
  for (const one of movements) if (one.kind === "annulled") takenBack.set(one.task, one.coins);
  const months = new Map<string, EarnedMonth>();
  for (const one of movements) {
    if (one.kind !== "earned") continue;
    const { task, activity: number, units } = one.attestation;
    const [month, activity] = [monthOf(one.time), catalogue[Number(number)]?.code ?? number.toString()];
    const before = months.get(`${month} ${activity}`);
    months.set(`${month} ${activity}`, {
      month,
      activity,
      tasks: (before?.tasks ?? 0) + 1,
      units: (before?.units ?? 0n) + units,
      coins: (before?.coins ?? 0n) + one.coins,
      annulled: (before?.annulled ?? 0n) + (takenBack.get(task) ?? 0n),
    });
  }
  return [...months.values()].sort(
    (a, b) => a.month.localeCompare(b.month) || a.activity.localeCompare(b.activity),
  );
}

function redeemedMonths(movements: readonly Movement[]): RedeemedMonth[] {
  const months = new Map<string, RedeemedMonth>();
  for (const { kind, coins, time } of movements) {
    if (kind !== "redeemed" && kind !== "restored") continue;
    const month = monthOf(time);
    const before = months.get(month) ?? { month, coins: 0n, restored: 0n };
    months.set(
      month,
      kind === "redeemed"
        ? { ...before, coins: before.coins + coins }
        : { ...before, restored: before.restored + coins },
    );
  }
  return [...months.values()];
}

/** The calendar month in UTC. */
function monthOf(time: bigint): string {
  return new Date(Number(time) * MILLISECONDS).toISOString().slice(0, "YYYY-MM".length);
}

/** Looks only into the blocks in which the participant's coins were redeemed. */
async function readOwnReceipts(
  context: Context,
  programme: bigint,
  redeemer: Redeemer,
  accounts: readonly string[],
  movements: readonly Movement[],
): Promise<OwnReceipt[]> {
  const blocks = [...new Set(movements.flatMap(({ kind, block }) => (kind === "redeemed" ? [block] : [])))];
  const receipts: OwnReceipt[] = [];
  for (const block of blocks) {
    const place = { programme, fromBlock: block, toBlock: block };
    const found =
      redeemer === "DebtRelief"
        ? (await readReceipts(context.contracts.debtRelief, place)).map(({ receipt, status }) => {
            const { claim: target, writtenOff, ...content } = receipt.content;
            return { ...receipt, ...content, target, writtenOff, status };
          })
        : (await readSpendings(spendingBookOf(context, redeemer), place)).map(({ receipt, status }) => {
            return { ...receipt, ...receipt.content, writtenOff: undefined, status };
          });
    for (const { number, issuedAt, organisation, participant, target, coins, writtenOff, status } of found) {
      if (!accounts.includes(participant)) continue;
      receipts.push({
        number,
        issuedAt,
        organisation: formatOin(organisation),
        target,
        coins,
        writtenOff,
        status,
      });
    }
  }
  return receipts;
}

async function readClaims(
  context: Context,
  programme: bigint,
  participant: string,
  receipts: readonly OwnReceipt[],
): Promise<OwnClaim[]> {
  const arrangement = await context.contracts.debtRelief.membershipOf(programme, participant);
  if (arrangement === 0n) return [];
  const { claims } = await showArrangement(context, arrangement);
  return claims.map((claim) => ({
    ...claim,
    byParticipant: receipts
      .filter(({ target, status }) => target === claim.claim && status !== "reversed")
      .reduce((sum, { writtenOff = 0n }) => sum + writtenOff, 0n),
  }));
}
