import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import { AwardTally } from "../../plan/AwardTally.js";
import { planAwards } from "../../plan/planAwards.js";
import { viewAwardPlan } from "../../plan/viewAwardPlan.js";
import type { OpenStatement } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";
import { encodeAward } from "./encodeAward.js";

/** 0x and 32 bytes. */
const DIGEST_CHARACTERS = 66;

/**
 * Awards the coins of attested tasks: submits attestation statements, each in one transaction.
 *
 * @throws SocialcoinError
 */
export function award(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "AttestationBatch",
    perTransaction: 1,
    isDone: async (batch) => (await wereAwarded(context, [batch]))[0] === true,
    areDone: (batches, block) => wereAwarded(context, batches, block),
    describe: ({ file, statement: { message } }, said) =>
      said.award(message.attestations.length, message.programme, message.attester, file),
    survey: async (batches) => {
      const tally = new AwardTally();
      for (const { statement } of batches) {
        const { programme, attestations } = statement.message;
        for (const attestation of attestations) tally.add(programme, attestation);
      }
      const plan = await planAwards(context, tally);
      return { plan, lines: viewAwardPlan(plan, context.output.messages) };
    },
    call: async ([first]) => {
      if (first === undefined) throw new RangeError("one batch of attestations per transaction");
      return { to: await socialcoin.getAddress(), data: encodeAward(first.statement) };
    },
  });
}

/**
 * Whether exactly these batches were awarded, not only tasks with the same numbers.
 *
 * @param block The only block to look in, where it is known.
 */
async function wereAwarded(
  { provider, contracts: { socialcoin } }: Context,
  batches: readonly OpenStatement<"AttestationBatch">[],
  block?: number,
): Promise<boolean[]> {
  // A cheap question spares looking through events, most of the time.
  const begun = await Promise.all(
    batches.map(async ({ statement: { message } }) => {
      const [first] = message.attestations;
      if (block !== undefined) return true;
      return first !== undefined && (await socialcoin.isAwarded(message.programme, first.task));
    }),
  );
  const places = new Map<string, readonly [programme: bigint, attester: string]>();
  for (const { statement } of batches.filter((_, index) => begun[index])) {
    const { programme, attester } = statement.message;
    places.set(`${programme.toString()} ${attester}`, [programme, attester]);
  }
  const digests = new Set<string>();
  for (const [programme, attester] of places.values()) {
    const filter = await socialcoin.filters.TasksAwarded(programme, undefined, attester).getTopicFilter();
    const address = await socialcoin.getAddress();
    const place = { fromBlock: block ?? 0, toBlock: block ?? "latest" };
    const logs = await provider.getLogs({ address, topics: filter, ...place });
    // The digest comes first; the hundreds of task numbers behind it need not be decoded.
    for (const { data } of logs) digests.add(data.slice(0, DIGEST_CHARACTERS));
  }
  return batches.map(({ digest }) => digests.has(digest));
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
