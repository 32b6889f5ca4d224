import type { Command } from "commander";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

const LONGEST_DAYS = 3_650;

/** Gives a command the options of every command that signs. */
export function addSigningOptions(command: Command): Command {
  return command
    .requiredOption("--as <name>", "key that signs: SOCIALCOIN_KEY_<NAME> of .env, or a name of --accounts")
    .option("--account <address>", "the contract account (ERC-1271) for which the key signs")
    .option("--out <file>", "where the statement goes")
    .option("--valid-days <days>", "for how many days it may be submitted (30)", days)
    .option(
      "--unsigned",
      "write the statement without a signature, for a wallet elsewhere (statement attach)",
    )
    .option("--overwrite", "replace files that exist");
}

function days(text: string): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > LONGEST_DAYS)
    throw new SocialcoinError("ARGUMENTS_INVALID", {
      en: `Write days from 1 to ${LONGEST_DAYS}.`,
      nl: `Schrijf dagen van 1 tot ${LONGEST_DAYS}.`,
    });
  return number;
}
