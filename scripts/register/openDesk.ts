import { userInfo } from "node:os";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { environmentKeys } from "../context/environmentKeys.js";
import { readAccountBook } from "../context/readAccountBook.js";
import { readEnvironment } from "../context/readEnvironment.js";
import type { Output } from "../output/Output.js";
import type { Desk } from "./Desk.js";

/** What the command line says about the register. */
export interface DeskOptions {
  readonly register?: string | undefined;
  readonly by?: string | undefined;
  readonly accounts?: string | undefined;
  readonly dryRun: boolean;
}

const MILLISECONDS = 1_000;
const NAME = /^[\p{L}\p{N}._@-]{1,40}$/u;

/**
 * The desk of a command: its register, who works there, and the clock of this computer.
 *
 * @param environment The process's environment, with what `.env` adds.
 * @throws SocialcoinError `REGISTER_NOT_NAMED`, `BY_INVALID`, and what reading settings and accounts throws
 */
export function openDesk(options: DeskOptions, environment: NodeJS.ProcessEnv, output: Output): Desk {
  const { register, accounts, clock } = readEnvironment(environment);
  const file = options.register ?? register;
  if (file === undefined) {
    throw new SocialcoinError(
      "REGISTER_NOT_NAMED",
      {
        en: "Which register is meant is not known. Name its file with --register, or as SOCIALCOIN_REGISTER in .env.",
        nl: "Welk register wordt bedoeld, is niet bekend. Noem het bestand met --register, of als SOCIALCOIN_REGISTER in .env.",
      },
      { exitKind: "configuration" },
    );
  }
  const named = options.accounts ?? accounts;
  const book = named === undefined ? new Map<string, never>() : readAccountBook(named);
  const keysOn: Desk["keysOn"] = (chainId) => environmentKeys(environment, book, chainId, null);
  if (clock !== undefined) output.note(output.messages.register.clock(clock.text));
  return {
    file,
    by: requireName(options.by ?? userInfo().username),
    now: () => clock?.time ?? Math.floor(Date.now() / MILLISECONDS),
    keysOn,
    nameOn(chainId) {
      const { addressOf } = keysOn(chainId);
      const names = new Map([...book.keys()].map((name) => [addressOf(name), name]));
      return (account) => names.get(account) ?? account;
    },
    output,
    dryRun: options.dryRun,
  };
}

function requireName(by: string): string {
  if (NAME.test(by)) return by;
  throw new SocialcoinError("BY_INVALID", {
    en: `"${by.slice(0, 40)}" is no name of 1 to 40 letters, digits, ., _, @ and -. Say with --by who works in the register, such as anna.`,
    nl: `"${by.slice(0, 40)}" is geen naam van 1 tot 40 letters, cijfers, ., _, @ en -. Zeg met --by wie er in het register werkt, zoals anna.`,
  });
}
