import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import type { Shell } from "../Shell.js";
import type { Finding } from "./Finding.js";
import { lookAtAccount } from "./lookAtAccount.js";
import { lookAtContracts } from "./lookAtContracts.js";
import { lookAtJournals } from "./lookAtJournals.js";
import { lookAtNode } from "./lookAtNode.js";

/** Which keys to look at, if any. */
export interface DoctorOptions {
  readonly as?: readonly string[] | undefined;
  /** The organisation at which they should have a duty. */
  readonly oin?: bigint | undefined;
}

/** What was found. */
export interface Diagnosis {
  readonly healthy: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Looks at everything that a command needs, and says what to do where something is not as it should be. Nothing is
 * changed or sent.
 */
export async function examine(context: Context, { as = [], oin }: DoctorOptions): Promise<Diagnosis> {
  const findings = [...(await lookAtNode(context, Date.now())), ...(await lookAtContracts(context))];
  for (const name of as) findings.push(...(await lookAtAccount(context, name, oin)));
  findings.push(...(await lookAtJournals(context)));
  return { healthy: findings.every(({ answer }) => answer !== "wrong"), findings };
}

/** `doctor [--as NAME…] [--oin OIN]` */
export function doctorCommand(shell: Shell): Command {
  return new Command("doctor")
    .description("Look at node, contracts, keys and journal, and say what to do (sends nothing)")
    .option("--as <names...>", "keys to look at")
    .option("--oin <oin>", "organisation at which these keys should have a duty", parseOin)
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin doctor --as wilgendam-operator --oin 00000099000000001000",
    )
    .action(async (options: DoctorOptions, command: Command) => {
      const { healthy } = await shell.run(command, (context) => examine(context, options), view);
      if (healthy) return;
      throw new SocialcoinError(
        "DOCTOR_FOUND_WRONG",
        inEnglish("Something is not as it should be: see above."),
        {
          exitKind: "configuration",
        },
      );
    });
}

const MARKS: Readonly<Record<Finding["answer"], string>> = {
  good: "good   ",
  warning: "WARNING",
  wrong: "WRONG  ",
  unknown: "unknown",
};

function view({ findings }: Diagnosis): string {
  return findings.map(({ what, answer, sentence }) => `${MARKS[answer]} ${what}: ${sentence}`).join("\n");
}
