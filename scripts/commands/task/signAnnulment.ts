import { Command } from "commander";

import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReason } from "../../input/parseReason.js";
import { parseTask } from "../../input/parseTask.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { awardedAttestation } from "./awardedAttestation.js";

/** Which attestation was wrong, and why. */
export interface AnnulmentOptions extends SigningOptions {
  readonly programme: bigint;
  readonly task: bigint;
  /** A short code, such as WRONG_PERSON. */
  readonly reason: string;
}

/**
 * Signs for a neighbourhood team that the attestation of an awarded task was wrong.
 *
 * @throws SocialcoinError `TASK_NOT_AWARDED`, `REASON_INVALID`, `DUTY_MISSING`
 */
export async function signAnnulment(context: Context, options: AnnulmentOptions): Promise<SignedFile> {
  const { programme, task } = options;
  const reason = parseReason(options.reason);
  const signing = await signerFor(context, options);
  const { municipality } = await agreementOf(context, programme);
  const { attestation } = await awardedAttestation(context, programme, task);
  await requireDuty(context, municipality, ["Attester"], signing.account);

  const { account: attester, deadline } = signing;
  const message = { programme, attester, reason, deadline, attestation };
  const file = options.out ?? `annulment-${programme.toString()}-${task.toString()}.json`;
  const [signed] = await signToFile(context, signing, "Annulment", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

/** `task sign-annulment N TASK --reason CODE --as NAME` */
export function taskSignAnnulment(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-annulment")
      .description("Sign that the attestation of an awarded task was wrong (neighbourhood team)")
      .argument("<programme>", "the programme's number", parseNumber)
      .argument("<task>", "the task's number", parseTask)
      .requiredOption("--reason <code>", "why, as a short code, such as WRONG_PERSON"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin task sign-annulment 1 138 --reason WRONG_PERSON --as team-zuid",
    )
    .action(
      async (
        programme: bigint,
        task: bigint,
        options: Omit<AnnulmentOptions, "programme" | "task">,
        command: Command,
      ) => {
        const act = (context: Context) => signAnnulment(context, { ...options, programme, task });
        await shell.run(command, act, viewSigned);
      },
    );
}
