import { Command } from "commander";
import { TypedDataEncoder } from "ethers";

import { explainRevert } from "../../../src/errors/explainRevert.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { statementKinds } from "../../../src/statements/Statement.js";
import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import type { AnnulmentPlan } from "../../plan/AnnulmentPlan.js";
import { planAnnulments } from "../../plan/planAnnulments.js";
import { viewAnnulmentPlan } from "../../plan/viewAnnulmentPlan.js";
import { type OpenStatement, openStatements } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";
import { awardedAttestation } from "./awardedAttestation.js";

/** What an annulment came to. */
export interface Annulled {
  readonly file: string;
  readonly task: bigint;
  /** The account from which the coins were taken. */
  readonly participant: string;
  /** Coins that were taken back. */
  readonly coins: bigint;
  /** Coins of the award that were redeemed before, and stay so. */
  readonly spent: bigint;
}

/** Annulments, and how much each could still take back. */
export interface Annulments extends Submission {
  readonly annulled: readonly Annulled[];
}

/**
 * Submits annulments. Only what was really awarded is annulled: a statement that says something else of the task would
 * take coins from another participant.
 *
 * @throws SocialcoinError `ATTESTATION_DIFFERS`
 */
export async function annul(context: Context, options: SubmitOptions): Promise<Annulments> {
  const { socialcoin } = context.contracts;
  const opened = await openStatements(context, options.files, "Annulment");
  await Promise.all(opened.map((one) => requireAwarded(context, one)));
  const submission = await submitStatements(context, options, {
    primaryType: "Annulment",
    perTransaction: 1,
    isDone: ({ statement: { message } }) =>
      socialcoin.isAnnulled(message.programme, message.attestation.task),
    describe: ({ statement: { message } }, said) =>
      said.annul(message.attestation.task, message.attestation.participant, message.programme),
    survey: async (annulments) => {
      const plan = await planAnnulments(
        context,
        annulments.map(({ statement }) => statement.message),
      );
      refuseEmpty(context, annulments, plan);
      return { plan, lines: viewAnnulmentPlan(plan, context.output.messages) };
    },
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one annulment per transaction");
      return socialcoin.annul.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
  const annulled = await Promise.all(opened.map((one) => outcomeOf(context, one)));
  return { ...submission, annulled: annulled.flat() };
}

/** Of the first the contracts say so themselves; of the others only once those before them took what is left. */
function refuseEmpty(
  { contracts }: Context,
  annulments: readonly OpenStatement<"Annulment">[],
  { annulments: planned }: AnnulmentPlan,
): void {
  const index = planned.findIndex(({ coins }, place) => place > 0 && coins === 0n);
  const [one, empty] = [annulments[index], planned[index]];
  if (one === undefined || empty === undefined) return;
  const facts = [one.statement.message.programme, empty.participant, empty.task];
  throw explainRevert(contracts.socialcoin.interface.encodeErrorResult("SocialcoinNothingToAnnul", facts));
}

async function requireAwarded(
  context: Context,
  { file, statement: { message } }: OpenStatement<"Annulment">,
): Promise<void> {
  const { programme, attestation } = message;
  const awarded = await awardedAttestation(context, programme, attestation.task);
  if (hashOf(awarded.attestation) === hashOf(attestation)) return;
  throw new SocialcoinError(
    "ATTESTATION_DIFFERS",
    {
      en:
        `${file}: task ${attestation.task.toString()} was awarded with another attestation, to ${awarded.attestation.participant}. ` +
        "Let the team sign the annulment anew, with task sign-annulment.",
      nl: `${file}: taak ${attestation.task.toString()} is met een andere bevestiging toegekend, aan ${awarded.attestation.participant}. Laat het team de annulering opnieuw ondertekenen, met task sign-annulment.`,
    },
    { details: { file, task: attestation.task } },
  );
}

function hashOf(attestation: object): string {
  const { Attestation = [] } = statementKinds.AttestationBatch.types;
  return TypedDataEncoder.hashStruct("Attestation", { Attestation }, attestation as Record<string, unknown>);
}

async function outcomeOf(
  context: Context,
  { file, statement: { message } }: OpenStatement<"Annulment">,
): Promise<Annulled[]> {
  const { socialcoin } = context.contracts;
  const { task } = message.attestation;
  const filter = socialcoin.filters.TaskAnnulled(message.programme, undefined, task);
  return (await socialcoin.queryFilter(filter)).map(({ args: { participant, coins, spent } }) => ({
    file,
    task,
    participant,
    coins,
    spent,
  }));
}

/** `task annul FILE… --as NAME` */
export function taskAnnul(shell: Shell): Command {
  return new Command("annul")
    .description("Submit annulments: coins that are not redeemed are taken back (operator)")
    .argument("<files...>", "statements that the team signed with task sign-annulment")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin task annul annulment-1-138.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => annul(context, { files, as }), view);
    });
}

function view(annulments: Annulments, messages: Messages): string {
  const lines = annulments.annulled.map(({ task, coins, participant, spent }) =>
    messages.annulled(task, coins, participant, spent),
  );
  return [viewSubmission(annulments, messages), ...lines].join("\n");
}
