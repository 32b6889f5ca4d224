import { Command } from "commander";

import { commitClaimReference } from "../../../src/commitments/commitClaimReference.js";
import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { requireDuty } from "../../context/requireDuty.js";
import { nameBeside } from "../../input/nameBeside.js";
import { parseChoice } from "../../input/parseChoice.js";
import { parseEuros } from "../../input/parseEuros.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReference } from "../../input/parseReference.js";
import { parseYesNo } from "../../input/parseYesNo.js";
import { readCsv } from "../../input/readCsv.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { refuseRepeated } from "../../input/refuseRepeated.js";
import { toJson } from "../../output/toJson.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";
import type { ReferenceFile } from "./ReferenceFile.js";

/** Which claims a creditor registers, and where. */
export interface ClaimSigningOptions extends SigningOptions {
  /** CSV with the columns claim, paymentReference, invoiceNumber, customerNumber, amount, rank, dischargeable. */
  readonly file: string;
  readonly arrangement: bigint;
  /** The creditor: twenty digits. */
  readonly oin: string;
}

/** Claims that were signed, and the private file with their references and salts. */
export interface SignedClaims extends SignedFile {
  readonly references: string;
}

const COLUMNS = {
  claim: parseReference,
  paymentReference: parseReference,
  invoiceNumber: parseReference,
  customerNumber: parseReference,
  amount: parseEuros,
  rank: parseChoice(
    new Map([
      [0n, ["unsecured", "concurrent"]],
      [1n, ["preferential", "preferent"]],
    ]),
  ),
  dischargeable: parseYesNo,
};

/**
 * Signs a creditor's claims in an arrangement. References leave the CSV only for the private file; the statement holds
 * salted commitments to them.
 *
 * @throws SocialcoinError
 */
export async function signClaims(context: Context, options: ClaimSigningOptions): Promise<SignedClaims> {
  const { file, arrangement } = options;
  const creditor = parseOin(options.oin);
  const signing = await signerFor(context, options);
  const { rows, problems } = await readCsv(file, COLUMNS);
  refuseRepeated(file, rows, "claim", "CLAIM_REPEATED", problems);
  refuseProblems(problems);
  await requireArrangement(context, arrangement);
  await requireDuty(context, creditor, ["Creditor"], signing.account);

  const entries = rows.map(
    ({ amount, rank, dischargeable, claim, paymentReference, invoiceNumber, customerNumber }) => {
      const opening = { salt: freshSalt(), paymentReference, invoiceNumber, customerNumber };
      const commitment = commitClaimReference(opening);
      return { entry: { commitment, amount, rank, dischargeable }, kept: { claim, commitment, ...opening } };
    },
  );
  const keeping: ReferenceFile = {
    format: "socialcoin-claim-references",
    version: 1,
    references: entries.map(({ kept }) => kept),
  };
  const references = nameBeside(options.out ?? file, "private");
  const message = {
    arrangement,
    creditor,
    signer: signing.account,
    deadline: signing.deadline,
    claims: entries.map(({ entry }) => entry),
  };
  const draft = {
    message,
    file: options.out ?? nameBeside(file, "claims"),
    kept: { file: references, text: `${toJson(keeping)}\n`, secret: true },
  };
  const [signed] = await signToFile(context, signing, "ClaimBatch", [draft], options.overwrite);
  return { ...(signed as SignedFile), references };
}

async function requireArrangement(context: Context, arrangement: bigint): Promise<void> {
  const { programme } = await context.contracts.debtRelief.arrangementOf(arrangement);
  if (programme !== 0n) return;
  throw new SocialcoinError(
    "ARRANGEMENT_UNKNOWN",
    {
      en: `There is no arrangement ${arrangement.toString()} on the network "${context.network.name}". Correct the number.`,
      nl: `Er is geen schuldregeling ${arrangement.toString()} op het netwerk "${context.network.name}". Verbeter het nummer.`,
    },
    { details: { arrangement } },
  );
}

/** `claim sign FILE.csv --arrangement A --oin OIN --as NAME` */
export function claimSign(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign")
      .description("Sign a creditor's claims in an arrangement (creditor)")
      .argument("<file>", `CSV with the columns ${Object.keys(COLUMNS).join(", ")}`)
      .requiredOption("--arrangement <number>", "the arrangement's number", parseNumber)
      .requiredOption("--oin <oin>", "the creditor"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim sign claims.csv --arrangement 1 --oin 00000099000000101000 --as belastingdienst",
    )
    .action(async (file: string, options: Omit<ClaimSigningOptions, "file">, command: Command) => {
      await shell.run(command, (context) => signClaims(context, { ...options, file }), view);
    });
}

function view(signed: SignedClaims, messages: Messages): string {
  return `${viewSigned(signed, messages)}\n${messages.results.keepReferences(signed.references)}`;
}
