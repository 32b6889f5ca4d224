import { Command } from "commander";

import { formatDay } from "../../../src/language/formatDay.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";
import { requirePlan } from "./requirePlan.js";

/** A proposal as it stands now. */
export interface ProposalShown {
  readonly proposal: bigint;
  /** OIN. */
  readonly provider: string;
  /** Coins that it takes. */
  readonly target: bigint;
  /** Unix seconds. */
  readonly closesAt: bigint;
  readonly status: "open" | "realised";
  readonly textHash: string;
}

/** The number that the contracts give to a realised proposal's status. */
const REALISED = 2n;

/**
 * The proposals of a programme.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `PROGRAMME_NOT_A_PLAN`
 */
export async function showPlan(context: Context, programme: bigint): Promise<ProposalShown[]> {
  await requirePlan(context, programme);
  const { plan } = context.contracts;
  const made = await plan.queryFilter(plan.filters.ProposalMade(undefined, programme));
  return Promise.all(
    made.map(async ({ args: { proposal } }) => {
      const { provider, target, closesAt, status, textHash } = await plan.proposalOf(proposal);
      return {
        proposal,
        provider: formatOin(provider),
        target,
        closesAt,
        status: status === REALISED ? ("realised" as const) : ("open" as const),
        textHash,
      };
    }),
  );
}

/** `plan show N` */
export function planShow(shell: Shell): Command {
  return new Command("show")
    .description("Show the proposals of a programme")
    .argument("<programme>", "the programme's number", parseNumber)
    .addHelpText("after", "\nExample:\n  socialcoin plan show 4")
    .action(async (programme: bigint, _options: unknown, command: Command) => {
      await shell.run(command, (context) => showPlan(context, programme), view);
    });
}

function view(proposals: readonly ProposalShown[], { shown }: Messages): string {
  const rows = proposals.map(({ proposal, provider, target, closesAt, status }) => [
    proposal.toString(),
    provider,
    target.toString(),
    formatDay(closesAt),
    shown.proposalStatuses[status],
  ]);
  return formatTable([...shown.proposals, ""], rows);
}
