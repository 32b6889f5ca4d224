import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readProgramme } from "../../../src/programmes/readProgramme.js";
import type { Context } from "../../context/Context.js";
import { genesisOf } from "../../context/genesisOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { createDatabase } from "../../register/createDatabase.js";
import type { Desk } from "../../register/Desk.js";
import type { Shell } from "../Shell.js";
import { parseOneTask } from "./parseOneTask.js";

/** Of which programme, and from which number its tasks count. */
export interface CreateRegisterOptions {
  readonly programme: bigint;
  readonly firstTask?: number | undefined;
}

/** A register that was made, or would be. */
export interface CreatedRegister {
  readonly file: string;
  readonly programme: bigint;
  readonly firstTask: number;
  readonly activities: number;
}

/**
 * Makes a register for a neighbourhood team, with the programme's catalogue, so that the team's commands need no network.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `TASK_AWARDED_BEFORE`, `REGISTER_EXISTS`, `REGISTER_NOT_WRITTEN`
 */
export async function createRegister(
  context: Context,
  desk: Desk,
  { programme, firstTask = 1 }: CreateRegisterOptions,
): Promise<CreatedRegister> {
  const { startsAt, endsAt, catalogue } = await readProgramme(context.contracts, programme);
  if (await context.contracts.socialcoin.isAwarded(programme, firstTask)) throw taken(programme, firstTask);
  const facts = {
    chainId: context.network.chainId,
    genesis: await genesisOf(context),
    socialcoin: await context.contracts.socialcoin.getAddress(),
    programme,
    startsAt: Number(startsAt),
    endsAt: Number(endsAt),
    firstTask,
  };
  if (context.dryRun) context.output.note(context.output.messages.register.dryRun);
  else await createDatabase(desk, facts, catalogue);
  return { file: desk.file, programme, firstTask, activities: catalogue.length };
}

function taken(programme: bigint, task: number): SocialcoinError {
  return new SocialcoinError(
    "TASK_AWARDED_BEFORE",
    {
      en:
        `Task ${task} of programme ${programme.toString()} was awarded before, and a number counts once. ` +
        "Let the register begin where nobody is yet, such as --first-task 1000001.",
      nl: `Taak ${task} van programma ${programme.toString()} is al eerder toegekend, en een nummer telt één keer. Laat het register beginnen waar nog niemand is, zoals --first-task 1000001.`,
    },
    { details: { programme, task } },
  );
}

/** `task create-register FILE --programme N` */
export function taskCreateRegister(shell: Shell): Command {
  return new Command("create-register")
    .description("Make a neighbourhood team's register of tasks, with the programme's catalogue")
    .argument("<file>", "the register's file")
    .requiredOption("--programme <number>", "the programme's number", parseNumber)
    .option("--first-task <number>", "from which number its tasks count (1): each team its own", parseOneTask)
    .addHelpText(
      "after",
      "\nA task number counts once in the whole programme: where several teams work in it, each begins elsewhere." +
        "\n\nExample:\n  socialcoin task create-register zuid.register --programme 1 --first-task 1000001",
    )
    .action(async (file: string, options: CreateRegisterOptions, command: Command) => {
      command.setOptionValue("register", file);
      await shell.run(
        command,
        async (context) => createRegister(context, await shell.deskOf(command, context.output), options),
        ({ programme, firstTask, activities, file: made }, messages) =>
          messages.register.created(made, programme, firstTask, activities),
      );
    });
}
