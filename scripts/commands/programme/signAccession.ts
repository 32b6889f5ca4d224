import { Command } from "commander";

import { parseOin } from "../../../src/organisation/parseOin.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { parseGround } from "../../input/parseGround.js";
import { parseNumber } from "../../input/parseNumber.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";

/** Who accedes to what, and on which ground. */
export interface AccessionOptions extends SigningOptions {
  readonly programme: bigint;
  /** Twenty digits. */
  readonly oin: string;
  /** The legal ground, such as "Fw 349". */
  readonly ground: string;
}

/**
 * Signs for a creditor or provider that it accepts a programme's terms.
 *
 * @throws SocialcoinError
 */
export async function signAccession(context: Context, options: AccessionOptions): Promise<SignedFile> {
  const { programme, oin } = options;
  const organisation = parseOin(oin);
  const ground = parseGround(options.ground);
  const signing = await signerFor(context, options);
  await agreementOf(context, programme);
  await requireDuty(context, organisation, ["Creditor", "Provider"], signing.account);
  const termsHash = await context.contracts.programmes.termsHashOf(programme);

  const { account: signer, deadline } = signing;
  const message = { programme, organisation, termsHash, ground, signer, deadline };
  const file = options.out ?? `accession-${programme.toString()}-${oin}.json`;
  const [signed] = await signToFile(context, signing, "Accession", [{ message, file }], options.overwrite);
  return signed as SignedFile;
}

/** `programme sign-accession N --oin OIN --ground TEXT --as NAME` */
export function programmeSignAccession(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign-accession")
      .description("Sign that an organisation accepts a programme's terms (creditor or provider)")
      .argument("<programme>", "the programme's number", parseNumber)
      .requiredOption("--oin <oin>", "the organisation that accedes")
      .requiredOption("--ground <text>", 'the legal ground, such as "Fw 349"'),
  )
    .addHelpText(
      "after",
      '\nExample:\n  socialcoin programme sign-accession 1 --oin 00000099000000101000 --ground "Fw 349" --as belastingdienst',
    )
    .action(async (programme: bigint, options: Omit<AccessionOptions, "programme">, command: Command) => {
      const act = (context: Context) => signAccession(context, { ...options, programme });
      await shell.run(command, act, viewSigned);
    });
}
