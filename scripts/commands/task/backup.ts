import { existsSync } from "node:fs";

import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Desk } from "../../register/Desk.js";
import { copyDatabase } from "../../register/copyDatabase.js";
import { explainSqlite } from "../../register/explainSqlite.js";
import { openDatabase } from "../../register/openDatabase.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/**
 * Copies the register as it is at one moment, whoever works in it. The copy is a register itself.
 *
 * @throws SocialcoinError `FILE_EXISTS`, and what opening throws
 */
export async function backUpRegister(desk: Desk, file: string): Promise<{ readonly file: string }> {
  if (existsSync(file)) {
    throw new SocialcoinError(
      "FILE_EXISTS",
      {
        en: `${file} exists already. Name another file for the copy.`,
        nl: `${file} bestaat al. Noem een ander bestand voor de kopie.`,
      },
      {
        details: { file },
      },
    );
  }
  const database = await openDatabase(desk.file);
  try {
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    else copyDatabase(database, file);
    return { file };
  } catch (failure) {
    const known = explainSqlite(file, failure);
    if (known instanceof SocialcoinError || !("syscall" in (failure as object))) throw known;
    throw new SocialcoinError(
      "FILE_NOT_WRITTEN",
      {
        en: `${file} cannot be written. Check the folder and the space on it.`,
        nl: `${file} kan niet worden geschreven. Kijk naar de map en de ruimte daar.`,
      },
      { exitKind: "configuration", details: { file }, cause: failure },
    );
  } finally {
    database.close();
  }
}

/** `task backup FILE` */
export function taskBackup(shell: Shell): Command {
  return addRegisterOptions(
    new Command("backup")
      .description("Copy the register as it is now, whoever works in it")
      .argument("<file>", "where the copy goes; it is a register itself"),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task backup copies/zuid-2027-01-31.register")
    .action(async (file: string, _options: object, command: Command) => {
      await atDesk(
        shell,
        command,
        (desk) => backUpRegister(desk, file),
        (copy, { register }) => register.backedUp(copy.file),
      );
    });
}
