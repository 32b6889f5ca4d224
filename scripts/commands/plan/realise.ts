import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";
import { openStatements } from "../../statements/openStatements.js";
import type { SubmitOptions } from "../../statements/submitStatements.js";
import { type Redemption, submitOrders } from "../redeem/submit.js";
import { viewRedemption } from "../redeem/viewRedemption.js";
import type { Shell } from "../Shell.js";

/** The number that the contracts give to an open proposal's status. */
const OPEN = 1n;

/**
 * Realises a proposal from the orders of residents: all of them in one transaction, or none. The orders named last give
 * what is still needed.
 *
 * @throws SocialcoinError `ORDERS_MIXED`, `TARGET_NOT_REACHED` with what is missing
 */
export async function realisePlan(context: Context, options: SubmitOptions): Promise<Redemption> {
  const orders = await openStatements(context, options.files, "RedemptionOrder");
  const { plan, socialcoin } = context.contracts;
  const [first] = orders;
  const target = first?.statement.message.target ?? 0n;
  const mixed = orders.find(
    ({ contract, statement }) => contract !== "NeighbourhoodPlan" || statement.message.target !== target,
  );
  if (first === undefined || mixed !== undefined) {
    throw new SocialcoinError("ORDERS_MIXED", {
      en: `${mixed?.file ?? "No file"}: the order is not for the same proposal as the others. Realise each proposal apart.`,
      nl: `${mixed?.file ?? "Geen bestand"}: de opdracht is niet voor hetzelfde voorstel als de andere. Verwezenlijk elk voorstel apart.`,
    });
  }

  const { status, target: needed } = await plan.proposalOf(target);
  if (status === OPEN) {
    const offered = await Promise.all(
      orders.map(async ({ statement: { message } }) => {
        const balance = await socialcoin.balanceOf(message.participant, message.programme);
        return message.coins < balance ? message.coins : balance;
      }),
    );
    requireReached(
      target,
      needed,
      offered.reduce((sum, coins) => sum + coins, 0n),
    );
  }
  return submitOrders(context, options);
}

function requireReached(proposal: bigint, needed: bigint, offered: bigint): void {
  if (offered >= needed) return;
  throw new SocialcoinError(
    "TARGET_NOT_REACHED",
    {
      en:
        `The orders bring ${offered.toString()} coins together and proposal ${proposal.toString()} takes ${needed.toString()}: ` +
        `${(needed - offered).toString()} are missing. Nothing is taken from anybody; wait for more orders.`,
      nl: `De opdrachten brengen ${offered.toString()} coins bij elkaar en voorstel ${proposal.toString()} vraagt er ${needed.toString()}: er ontbreken er ${(needed - offered).toString()}. Niemand raakt iets kwijt; wacht op meer opdrachten.`,
    },
    { exitKind: "refused", details: { proposal, offered, needed } },
  );
}

/** `plan realise FILE… --as NAME` */
export function planRealise(shell: Shell): Command {
  return new Command("realise")
    .description("Realise a proposal once the orders reach its target, all or none (operator)")
    .argument("<files...>", "statements that residents signed with redeem sign")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin plan realise orders/*.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => realisePlan(context, { files, as }), viewRedemption);
    });
}
