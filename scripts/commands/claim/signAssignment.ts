import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { parseNumber } from "../../input/parseNumber.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { requireOpenClaim } from "./requireOpenClaim.js";

/** Which claim goes to whom. */
export interface AssignmentOptions extends SigningOptions {
  readonly claim: bigint;
  /** The creditor that holds the claim: twenty digits. */
  readonly oin: string;
  /** The organisation that holds it from now on: twenty digits. */
  readonly to: string;
}

/**
 * Signs for a creditor that another organisation holds a claim from now on. Earlier receipts stay with the creditor.
 *
 * @throws SocialcoinError `CLAIM_OTHER_HOLDER`, `CLAIM_CLOSED`, `ASSIGNEE_NOT_ACCEDED`, `DUTY_MISSING`
 */
export async function signAssignment(context: Context, options: AssignmentOptions): Promise<SignedFile> {
  const { claim } = options;
  const creditor = parseOin(options.oin);
  const assignee = parseOin(options.to);
  const signing = await signerFor(context, options);
  await requireOpenClaim(context, claim, creditor);
  await requireAcceded(context, claim, assignee);
  await requireDuty(context, creditor, ["Creditor"], signing.account);

  const message = { claim, creditor, assignee, signer: signing.account, deadline: signing.deadline };
  const file = options.out ?? `assignment-${claim.toString()}.json`;
  const [signed] = await signToFile(context, signing, "Assignment", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

/** Claims of arrangement `a` are numbered from `a · 256 + 1`. */
const CLAIM_BITS = 8n;

async function requireAcceded(context: Context, claim: bigint, assignee: bigint): Promise<void> {
  const { debtRelief, programmes } = context.contracts;
  const { programme } = await debtRelief.arrangementOf(claim >> CLAIM_BITS);
  if (BigInt(await programmes.groundOf(programme, assignee)) !== 0n) return;
  throw new SocialcoinError(
    "ASSIGNEE_NOT_ACCEDED",
    {
      en: `${formatOin(assignee)} has not acceded to programme ${programme.toString()}. Let it accede first, with programme sign-accession.`,
      nl: `${formatOin(assignee)} is niet toegetreden tot programma ${programme.toString()}. Laat die eerst toetreden, met programme sign-accession.`,
    },
    { details: { claim, programme, assignee: formatOin(assignee) } },
  );
}

/** `claim sign-assignment CLAIM --oin OIN --to OIN --as NAME` */
export function claimSignAssignment(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-assignment")
      .description("Sign that another organisation holds a claim from now on (creditor)")
      .argument("<claim>", "the claim's number", parseNumber)
      .requiredOption("--oin <oin>", "the creditor that holds the claim")
      .requiredOption("--to <oin>", "the organisation that holds it from now on"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim sign-assignment 268 --oin 00000099000000111000 --to 00000099000000114000 --as telenova",
    )
    .action(async (claim: bigint, options: Omit<AssignmentOptions, "claim">, command: Command) => {
      const act = (context: Context) => signAssignment(context, { ...options, claim });
      await shell.run(command, act, viewSigned);
    });
}
