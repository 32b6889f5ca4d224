import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../../src/language/formatTime.js";
import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import type { PrimaryType } from "../../src/statements/Statement.js";
import { approve } from "../chain/approve.js";
import { sendWorks } from "../chain/sendWorks.js";
import { tryOut } from "../chain/tryOut.js";
import type { Call, SentTransaction } from "../chain/Work.js";
import { chainTime } from "../context/chainTime.js";
import type { Context } from "../context/Context.js";
import { type OpenStatement, openStatements } from "./openStatements.js";
import type { Messages } from "../messages/en.js";
import type { AnnulmentPlan } from "../plan/AnnulmentPlan.js";
import type { AwardPlan } from "../plan/AwardPlan.js";
import type { RedemptionPlan } from "../plan/RedemptionPlan.js";
import { areDone } from "./areDone.js";
import { beginAhead } from "./beginAhead.js";
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
export type SubmissionPlan = AnnulmentPlan | AwardPlan | RedemptionPlan;

/** What statements bring, and how a person is told. */
export interface Survey {
  readonly plan: SubmissionPlan;
  readonly lines: readonly string[];
}

/** What must be known of a statement until it is carried out. */
export type Submittable = Pick<OpenStatement<PrimaryType>, "file">;

/**
 * How statements of one kind are carried out.
 *
 * @typeParam S What stays in memory of an opened statement until its turn comes.
 */
export interface Carrying<P extends PrimaryType, S extends Submittable = OpenStatement<P>> {
  readonly primaryType: P;
  /** For large statements: what of them is enough; all of them where it is left out. */
  readonly keep?: (opened: OpenStatement<P>) => S;
  /** Is given each statement that is not done, once, for what {@link survey} tells. */
  readonly count?: (opened: OpenStatement<P>) => void;
  /** Whether the chain shows that exactly this statement was carried out. */
  readonly isDone: (statement: S) => Promise<boolean>;
  /** The same for many at once, where one look at the events answers for all of them. */
  readonly areDone?: (statements: readonly S[], block?: number) => Promise<readonly boolean[]>;
  /** One sentence for the plan. */
  readonly describe: (statement: S, said: Messages["plans"]) => string;
  /** What they bring together, for the plan: asked before the question, of those that are not done. */
  readonly survey?: (statements: readonly S[]) => Promise<Survey>;
  /** The transaction for statements that go together. */
  readonly call: (statements: readonly S[]) => Promise<Call>;
  /** At most so many statements go into one transaction; fewer, where they would need too much gas. */
  readonly perTransaction: number;
  /** Whether two successive statements must not be divided over transactions, where they fit one. */
  readonly together?: (first: S, second: S) => boolean;
  /** Statements with the same text here must be carried out in their order. */
  readonly inOrderOf?: (statement: S) => string;
}

/** Beyond this a person looks at the sums. */
const LISTED = 20;

/** Files of which the node is asked at once. */
const AT_ONCE = 4;
/** So often: while the next files are read, the node answers what is asked about those before. */
const UNDER_WAY = 3;
/** So many are checked by engines that take as long to load as ethers takes for a dozen. */
const MANY = 16;

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
export async function submitStatements<P extends PrimaryType, S extends Submittable = OpenStatement<P>>(
  context: Context,
  { files, as }: SubmitOptions,
  carrying: Carrying<P, S>,
): Promise<Submission> {
  const { pending, already } = await openAll(context, files, carrying);
  const result = { submitted: pending.map(({ file }) => file), already };
  if (pending.length === 0) return { outcome: "already-done", ...result, transactions: [] };

  const signer = context.keys.signerOf(as);
  const { works, independent } = planWorks(pending, carrying);
  const survey = await carrying.survey?.(pending);
  const planned = { ...result, ...(survey === undefined ? {} : { plan: survey.plan }) };
  const lines = describeAll(context.output.messages, pending, result.already.length, works.length, carrying);
  const attempt = () => tryOut(context, signer, works, independent);
  if (!(await approve(context, [...lines, ...(survey?.lines ?? [])], attempt))) {
    return { outcome: "planned", ...planned, transactions: [] };
  }
  const progress = context.output.progress(context.output.messages.progress.submitting, works.length);
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

/** Opens the files some at a time, and keeps of each what is needed later. */
async function openAll<P extends PrimaryType, S extends Submittable>(
  context: Context,
  files: readonly string[],
  carrying: Carrying<P, S>,
): Promise<{ pending: readonly S[]; already: readonly string[] }> {
  const { primaryType, keep = (opened) => opened as Submittable as S } = carrying;
  const seen = new Map<string, string>();
  const pending: S[] = [];
  const already: string[] = [];
  let late: SocialcoinError | undefined;
  const engine = files.length < MANY ? undefined : loadPrimitives();
  const time = await chainTime(context.provider);
  const primitives = await engine;
  const look = async (some: readonly string[]) => {
    const opened = await openStatements(context, some, primaryType, seen, primitives);
    const kept = opened.map(keep);
    return { opened, kept, done: await areDone(kept, carrying) };
  };
  const groups = Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, index) =>
    files.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  for await (const { opened, kept, done } of beginAhead(groups, UNDER_WAY, look)) {
    for (const [index, one] of kept.entries()) {
      const statement = opened[index];
      if (done[index] === true) already.push(one.file);
      else pending.push(one);
      if (done[index] === true || statement === undefined) continue;
      // After what is done was left out: a statement that was carried out in time may have expired since.
      if (statement.statement.message.deadline < time) late ??= expired(statement, time);
      carrying.count?.(statement);
    }
  }
  if (late !== undefined) throw late;
  return { pending, already };
}

function describeAll<P extends PrimaryType, S extends Submittable>(
  messages: Messages,
  pending: readonly S[],
  already: number,
  transactions: number,
  { describe }: Carrying<P, S>,
): string[] {
  const lines = pending.slice(0, LISTED).map((statement) => describe(statement, messages.plans));
  if (pending.length > LISTED) lines.push(messages.more(pending.length - LISTED));
  lines.push(messages.plans.total(pending.length, transactions));
  if (already > 0) lines.push(messages.submission.already(already));
  return lines;
}

function expired({ file, statement }: OpenStatement<PrimaryType>, time: bigint): SocialcoinError {
  const { deadline } = statement.message;
  const until = formatTime(deadline);
  return new SocialcoinError(
    "STATEMENT_EXPIRED",
    {
      en: `${file}, field message.deadline: the statement could be submitted until ${until}, which is past. Have it signed anew.`,
      nl: `${file}, veld message.deadline: de verklaring kon worden ingediend tot en met ${until}, en dat is voorbij. Laat haar opnieuw ondertekenen.`,
    },
    { details: { file, field: "message.deadline", deadline, time } },
  );
}
