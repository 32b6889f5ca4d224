import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readProgramme } from "../../../src/programmes/readProgramme.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Shell } from "../Shell.js";

/** What to offer no more, and as whom. */
export interface RetireActivityOptions {
  readonly programme: bigint;
  /** Codes of the catalogue. */
  readonly codes: readonly string[];
  /** Name of the operator's key. */
  readonly as: string;
}

/**
 * Withdraws activities from a programme: they are not awarded any more. What was awarded stays.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `ACTIVITY_UNKNOWN`
 */
export async function retireActivities(
  context: Context,
  { programme, codes, as }: RetireActivityOptions,
): Promise<Carried> {
  const { programmes } = context.contracts;
  const { catalogue } = await readProgramme(context.contracts, programme);
  const steps = codes.map((code) => {
    const named = catalogue.filter((one) => one.code === code.toLowerCase());
    const [first] = named;
    if (first === undefined) {
      const known = [...new Set(catalogue.map((one) => one.code))].join(", ");
      throw new SocialcoinError(
        "ACTIVITY_UNKNOWN",
        {
          en: `Programme ${programme.toString()} has no activity "${code}". Choose one of ${known}.`,
          nl: `Programma ${programme.toString()} heeft geen activiteit "${code}". Kies een van ${known}.`,
        },
        { details: { programme, code } },
      );
    }
    const offered = named.find((one) => one.offered);
    return {
      plan: context.output.messages.plans.retireActivity(first.code, programme),
      isDone: async () =>
        offered === undefined || !(await programmes.rate(programme, offered.number)).offered,
      call: () => programmes.retireActivity.populateTransaction(programme, offered?.number ?? first.number),
    };
  });
  return carryOut(context, as, steps);
}

/** `programme retire-activity N CODE… --as NAME` */
export function programmeRetireActivity(shell: Shell): Command {
  return new Command("retire-activity")
    .description("Withdraw activities from the catalogue: they are not awarded any more (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .argument("<codes...>", "codes of activities, as programme show lists them")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin programme retire-activity 1 scout-hut-jobs --as wilgendam-operator",
    )
    .action(async (programme: bigint, codes: string[], { as }: { as: string }, command: Command) => {
      const act = (context: Context) => retireActivities(context, { programme, codes, as });
      await shell.run(command, act, viewCarried);
    });
}
