import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildActivity } from "../../../src/programmes/buildActivity.js";
import { readProgramme, type ShownActivity } from "../../../src/programmes/readProgramme.js";
import { readProgrammeFile } from "../../../src/programmes/readProgrammeFile.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import type { Context } from "../../context/Context.js";
import { inFile } from "../../input/inFile.js";
import { parseNumber } from "../../input/parseNumber.js";
import { readTextFile } from "../../input/readTextFile.js";
import type { Shell } from "../Shell.js";

/** What to offer, and as whom. */
export interface AddActivitiesOptions {
  readonly programme: bigint;
  /** The programme's JSON file, in whose catalogue new activities were written. */
  readonly file: string;
  /** Name of the operator's key. */
  readonly as: string;
}

/**
 * Offers the activities that a programme's file has and its catalogue has not. What an activity earns never changes: one
 * with other figures is a new activity, and the old one is retired first.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `ACTIVITY_DIFFERS`, and what reading the file throws
 */
export async function addActivities(
  context: Context,
  { programme, file, as }: AddActivitiesOptions,
): Promise<Carried> {
  const { programmes } = context.contracts;
  const { catalogue: before } = await readProgramme(context.contracts, programme);
  const { catalogue } = await inFile(file, () => readProgrammeFile(readTextFile(file)));
  const activities = catalogue.map((activity) => ({ code: activity.code, built: buildActivity(activity) }));
  for (const { code, built } of activities) refuseOtherFigures(file, code, built, before);
  const added = activities.filter(({ code, built }) => !before.some((one) => isSame(one, code, built)));
  const said = context.output.messages.plans;
  const step = {
    plan: added.map(({ code, built }) => said.addActivity(code, built.rate.reward, programme)).join("\n"),
    isDone: async () => {
      const now = await readProgramme(context.contracts, programme);
      return added.every(({ code, built }) => now.catalogue.some((one) => isSame(one, code, built)));
    },
    call: () =>
      programmes.addActivities.populateTransaction(
        programme,
        added.map(({ built }) => built),
      ),
  };
  return carryOut(context, as, [step]);
}

type Built = ReturnType<typeof buildActivity>;

function isSame(shown: ShownActivity, code: string, { rate, declaration }: Built): boolean {
  return (
    shown.code === code &&
    shown.declaration === declaration &&
    shown.reward === rate.reward &&
    shown.minimumDuration === rate.minimumDuration &&
    shown.groupMultiplier === rate.groupMultiplier
  );
}

/** Two offered activities of one code would leave open which of them a line of a task file means. */
function refuseOtherFigures(
  file: string,
  code: string,
  built: Built,
  before: readonly ShownActivity[],
): void {
  const offered = before.find((one) => one.code === code && one.offered);
  if (offered === undefined || isSame(offered, code, built)) return;
  throw new SocialcoinError(
    "ACTIVITY_DIFFERS",
    {
      en:
        `${file}, field catalogue: "${code}" is offered with other figures, and those never change. Retire it first ` +
        "(programme retire-activity), or give the new activity another code.",
      nl: `${file}, veld catalogue: "${code}" wordt met andere cijfers aangeboden, en die veranderen nooit. Laat die eerst vervallen (programme retire-activity), of geef de nieuwe activiteit een andere code.`,
    },
    { details: { file, field: "catalogue", code } },
  );
}

/** `programme add-activities N FILE --as NAME` */
export function programmeAddActivities(shell: Shell): Command {
  return new Command("add-activities")
    .description("Offer activities that were added to the programme's file (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .argument("<file>", "JSON file of the programme, with the new activities in its catalogue")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin programme add-activities 1 programme.json --as wilgendam-operator",
    )
    .action(async (programme: bigint, file: string, { as }: { as: string }, command: Command) => {
      const act = (context: Context) => addActivities(context, { programme, file, as });
      await shell.run(command, act, viewCarried);
    });
}
