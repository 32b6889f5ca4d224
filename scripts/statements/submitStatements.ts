import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { PrimaryType } from "../../src/statements/Statement.js";
import { approve } from "../chain/approve.js";
import { sendWorks } from "../chain/sendWorks.js";
import type { Call, SentTransaction } from "../chain/Work.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { type OpenStatement, openStatements } from "./openStatements.js";
import type { Messages } from "../messages/en.js";
import type { AwardPlan } from "../plan/AwardPlan.js";
import type { RedemptionPlan } from "../plan/RedemptionPlan.js";
import { areDone } from "./areDone.js";
import { planWorks } from "./planWorks.js";

/** What became of statement files that were submitted. */
export interface Submission {
  /** `planned`: a dry run, or the person said no. */
  readonly outcome: "done" | "already-done" | "planned";
  /** Files that were carried out now, or would be. */
  readonly submitted: readonly string[];
  /** Files that were carried out before; nothing was sent for them. */
  readonly already: readonly string[];
  readonly transactions: readonly SentTransaction[];
  /** What they bring, as it was shown before the question; for kinds that coins depend on. */
  readonly plan?: SubmissionPlan | undefined;
}

/** What statements bring, added up. */
export type SubmissionPlan = AwardPlan | RedemptionPlan;

/** What statements bring, and how a person is told. */
export interface Survey {
  readonly plan: SubmissionPlan;
  readonly lines: readonly string[];
}

/** How statements of one kind are carried out. */
export interface Carrying<P extends PrimaryType> {
  readonly primaryType: P;
  /** Whether the chain shows that exactly this statement was carried out. */
  readonly isDone: (statement: OpenStatement<P>) => Promise<boolean>;
  /** The same for many at once, where one look at the events answers for all of them. */
  readonly areDone?: (statements: readonly OpenStatement<P>[], block?: number) => Promise<readonly boolean[]>;
  /** One sentence for the plan. */
  readonly describe: (statement: OpenStatement<P>, said: Messages["plans"]) => string;
  /** What they bring together, for the plan: asked before the question, of those that are not done. */
  readonly survey?: (statements: readonly OpenStatement<P>[]) => Promise<Survey>;
  /** The transaction for statements that go together. */
  readonly call: (statements: readonly OpenStatement<P>[]) => Promise<Call>;
  /** At most so many statements go into one transaction; fewer, where they would need too much gas. */
  readonly perTransaction: number;
  /** Whether two successive statements must not be divided over transactions, where they fit one. */
  readonly together?: (first: OpenStatement<P>, second: OpenStatement<P>) => boolean;
  /** Statements with the same text here must be carried out in their order. */
  readonly inOrderOf?: (statement: OpenStatement<P>) => string;
}

/** Beyond this a person looks at the sums. */
const LISTED = 20;

/** Who submits which files. */
export interface SubmitOptions {
  readonly files: readonly string[];
  /** Name of the operator's key. */
  readonly as: string;
}

/**
 * Submits statement files: reads and checks all of them, leaves out what the chain has, and sends the rest in the
 * order given. Run again after any interruption, it goes on where it stopped.
 *
 * @throws SocialcoinError `STATEMENT_EXPIRED`, and what opening and sending throw
 */
export async function submitStatements<P extends PrimaryType>(
  context: Context,
  { files, as }: SubmitOptions,
  carrying: Carrying<P>,
): Promise<Submission> {
  const statements = await openStatements(context, files, carrying.primaryType);
  const done = await areDone(statements, carrying);
  const pending = statements.filter((_, index) => done[index] !== true);
  const result = {
    submitted: pending.map(({ file }) => file),
    already: statements.filter((_, index) => done[index] === true).map(({ file }) => file),
  };
  if (pending.length === 0) return { outcome: "already-done", ...result, transactions: [] };

  refuseExpired(pending, await chainTime(context.provider));
  const signer = context.keys.signerOf(as);
  const { works, independent } = planWorks(pending, carrying);
  const survey = await carrying.survey?.(pending);
  const planned = { ...result, ...(survey === undefined ? {} : { plan: survey.plan }) };
  const lines = describeAll(context.output.messages, pending, result.already.length, works.length, carrying);
  if (!(await approve(context, [...lines, ...(survey?.lines ?? [])]))) {
    return { outcome: "planned", ...planned, transactions: [] };
  }
  const progress = context.output.progress(context.output.messages.submission.progress, works.length);
  try {
    const onSettled = (): void => {
      progress.advance(1);
    };
    const settled = await sendWorks(context, signer, works, { independent, onSettled });
    const transactions = settled.flatMap(({ transaction }) => transaction ?? []);
    return { outcome: "done", ...planned, transactions };
  } finally {
    progress.stop();
  }
}

function describeAll<P extends PrimaryType>(
  messages: Messages,
  pending: readonly OpenStatement<P>[],
  already: number,
  transactions: number,
  { describe }: Carrying<P>,
): string[] {
  const lines = pending.slice(0, LISTED).map((statement) => describe(statement, messages.plans));
  if (pending.length > LISTED) lines.push(messages.more(pending.length - LISTED));
  lines.push(messages.plans.total(pending.length, transactions));
  if (already > 0) lines.push(messages.submission.already(already));
  return lines;
}

/** After what is done was left out: a statement that was carried out in time may have expired since. */
function refuseExpired(statements: readonly OpenStatement<PrimaryType>[], time: bigint): void {
  const late = statements.find(({ statement }) => statement.message.deadline < time);
  if (late === undefined) return;
  const until = new Date(Number(late.statement.message.deadline) * 1_000).toISOString();
  throw new SocialcoinError(
    "STATEMENT_EXPIRED",
    `${late.file}, field message.deadline: the statement could be submitted until ${until}, which is past. Have it signed anew.`,
    {
      details: {
        file: late.file,
        field: "message.deadline",
        deadline: late.statement.message.deadline,
        time,
      },
    },
  );
}
