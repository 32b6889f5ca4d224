import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { SignedStatement } from "../../../src/statements/Statement.js";
import type { Context } from "../../context/Context.js";
import { AwardTally } from "../../plan/AwardTally.js";
import { createProgrammes } from "../../plan/createProgrammes.js";
import { createStandings } from "../../plan/createStandings.js";
import { planAwards } from "../../plan/planAwards.js";
import { viewAwardPlan } from "../../plan/viewAwardPlan.js";
import { openStatements } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";
import { encodeAward } from "./encodeAward.js";

/** What stays in memory of a statement: an award may be of thousands, with hundreds of tasks each. */
interface Batch {
  readonly file: string;
  readonly digest: string;
  readonly programme: bigint;
  readonly attester: string;
  /** The number of its first task. */
  readonly first: bigint | undefined;
  /** How many there are. */
  readonly tasks: number;
  /** Absent where it is read again when its turn comes. */
  readonly statement?: SignedStatement<"AttestationBatch">;
}

/** Digests of the batches that were awarded, by programme and attester. */
type Known = Map<string, Promise<ReadonlySet<string>>>;

/** So many statements stay in memory whole. */
const KEPT_WHOLE = 32;
/** 0x and 32 bytes. */
const DIGEST_CHARACTERS = 66;

/**
 * Awards the coins of attested tasks: submits attestation statements, each in one transaction.
 *
 * @throws SocialcoinError
 */
export function award(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  const standings = createStandings(context);
  const agreed = createProgrammes(context);
  const tally = new AwardTally();
  let whole = 0;
  // While files are opened, the events of an attester are looked through once for all of them.
  let known: Known | undefined = new Map();
  return submitStatements<"AttestationBatch", Batch>(context, options, {
    primaryType: "AttestationBatch",
    perTransaction: 1,
    keep: ({ file, digest, statement }) => {
      const { programme, attester, attestations } = statement.message;
      const [first] = attestations;
      const summary = { file, digest, programme, attester, first: first?.task, tasks: attestations.length };
      return (whole += 1) > KEPT_WHOLE ? summary : { ...summary, statement };
    },
    count: ({ statement: { message } }) => {
      agreed.ask(message.programme);
      for (const attestation of message.attestations) {
        tally.add(message.programme, attestation);
        standings.ask(message.programme, attestation.participant);
      }
    },
    isDone: async (batch) => (await wereAwarded(context, [batch]))[0] === true,
    areDone: (batches, block) => wereAwarded(context, batches, block, known),
    describe: ({ file, programme, attester, tasks }, said) => said.award(tasks, programme, attester, file),
    survey: async () => {
      known = undefined;
      const plan = await planAwards(context, tally, standings, agreed);
      return { plan, lines: viewAwardPlan(plan, context.output.messages) };
    },
    call: async ([batch]) => {
      if (batch === undefined) throw new RangeError("one batch of attestations per transaction");
      const statement = batch.statement ?? (await readAgain(context, batch));
      return { to: await socialcoin.getAddress(), data: encodeAward(statement) };
    },
  });
}

/** What the file says now, which must be what was counted. */
async function readAgain(
  context: Context,
  { file, digest }: Batch,
): Promise<SignedStatement<"AttestationBatch">> {
  const [opened] = await openStatements(context, [file], "AttestationBatch");
  if (opened?.digest === digest) return opened.statement;
  throw new SocialcoinError(
    "FILE_CHANGED",
    {
      en: `${file} was changed since it was checked. Nothing of it was sent. Run the command again.`,
      nl: `${file} is veranderd nadat het was nagekeken. Er is niets van verzonden. Voer het commando opnieuw uit.`,
    },
    { details: { file } },
  );
}

/**
 * Whether exactly these batches were awarded, not only tasks with the same numbers.
 *
 * @param block The only block to look in, where it is known.
 * @param known What attesters' batches were awarded in programmes, as far as that was asked; it is added to.
 */
async function wereAwarded(
  context: Context,
  batches: readonly Batch[],
  block?: number,
  known: Known = new Map(),
): Promise<boolean[]> {
  const { socialcoin } = context.contracts;
  return Promise.all(
    batches.map(async ({ programme, attester, first, digest }) => {
      if (block === undefined) {
        // A cheap question spares looking through events, most of the time.
        if (first === undefined || !(await socialcoin.isAwarded(programme, first))) return false;
      }
      const place = `${programme.toString()} ${attester}`;
      const digests = known.get(place) ?? awardedDigests(context, programme, attester, block);
      known.set(place, digests);
      return (await digests).has(digest);
    }),
  );
}

/** The digests of an attester's batches that were awarded in a programme. */
async function awardedDigests(
  { provider, contracts: { socialcoin } }: Context,
  programme: bigint,
  attester: string,
  block: number | undefined,
): Promise<ReadonlySet<string>> {
  const topics = await socialcoin.filters.TasksAwarded(programme, undefined, attester).getTopicFilter();
  const blocks = { fromBlock: block ?? 0, toBlock: block ?? "latest" };
  const logs = await provider.getLogs({ address: await socialcoin.getAddress(), topics, ...blocks });
  // The digest comes first; the hundreds of task numbers behind it need not be decoded.
  return new Set(logs.map(({ data }) => data.slice(0, DIGEST_CHARACTERS)));
}

/** `award FILE… --as NAME` */
export function awardCommand(shell: Shell): Command {
  return new Command("award")
    .description("Award the coins of attested tasks (operator, who is not the attester)")
    .argument("<files...>", "statements that a neighbourhood team signed with task attest")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin award tasks-2027-01.attestation.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => award(context, { files, as }), viewSubmission);
    });
}
