import { dirname, join } from "node:path";

import { Command } from "commander";
import { id } from "ethers";

import { parseOin } from "../../../src/organisation/parseOin.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { requireDuty } from "../../context/requireDuty.js";
import { nameBeside } from "../../input/nameBeside.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseReference } from "../../input/parseReference.js";
import { parseTime } from "../../input/parseTime.js";
import { parseWhole } from "../../input/parseWhole.js";
import { readCsv } from "../../input/readCsv.js";
import { readTextFile } from "../../input/readTextFile.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import { refuseRepeated } from "../../input/refuseRepeated.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";
import { requireInKind } from "./requireInKind.js";

/** What a provider offers, and in which programme. */
export interface OfferOptions extends SigningOptions {
  /** CSV with the columns offer, price, stock, startsAt, endsAt, terms. */
  readonly file: string;
  readonly programme: bigint;
  /** The provider: twenty digits. */
  readonly oin: string;
}

const LARGEST_PRICE = 2n ** 48n - 1n;
const LARGEST_STOCK = 2n ** 32n - 1n;

const COLUMNS = {
  offer: parseReference,
  price: parseWhole(1n, LARGEST_PRICE),
  stock: parseWhole(1n, LARGEST_STOCK),
  startsAt: parseTime,
  endsAt: parseTime,
  terms: parseReference,
};

/**
 * Signs a provider's offers: one statement for each line of the file. The terms are the text of a file beside it, of
 * which the chain keeps the hash.
 *
 * @throws SocialcoinError `INPUT_INVALID` with every problem of the file, `PROGRAMME_NOT_IN_KIND`, `DUTY_MISSING`
 */
export async function signOffers(context: Context, options: OfferOptions): Promise<SignedFile[]> {
  const { file, programme } = options;
  const provider = parseOin(options.oin);
  const signing = await signerFor(context, options);
  const { rows, problems } = await readCsv(file, COLUMNS);
  refuseRepeated(file, rows, "offer", "OFFER_REPEATED", problems);
  for (const { line, startsAt, endsAt } of rows) {
    if (startsAt < endsAt) continue;
    const said = {
      en: "the offer ends before it starts. Correct the times.",
      nl: "het aanbod eindigt voordat het begint. Verbeter de tijden.",
    };
    problems.push({ file, line, field: "endsAt", code: "TIME_ORDER", said });
  }
  refuseProblems(problems);
  requireInKind(programme, await redeemerOf(context, programme));
  await requireDuty(context, provider, ["Provider"], signing.account);

  const { account: signer, deadline } = signing;
  const drafts = rows.map(({ offer, price, stock, startsAt, endsAt, terms }) => ({
    file: nameBeside(options.out ?? file, fileNameOf(offer)),
    message: {
      programme,
      provider,
      price,
      stock,
      startsAt,
      endsAt,
      termsHash: id(readTextFile(join(dirname(file), terms))),
      signer,
      deadline,
    },
  }));
  return signToFile(context, signing, "OfferStatement", drafts, options.overwrite);
}

/** A name that any system takes as part of a file's name. */
function fileNameOf(offer: string): string {
  return offer.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** `offer sign FILE.csv --programme N --oin OIN --as NAME` */
export function offerSign(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign")
      .description("Sign offers, one statement each (provider)")
      .argument("<file>", `CSV with the columns ${Object.keys(COLUMNS).join(", ")}; terms names a text file`)
      .requiredOption("--programme <number>", "the programme's number", parseNumber)
      .requiredOption("--oin <oin>", "the provider"),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin offer sign offers.csv --programme 2 --oin 00000099000000201000 --as koelwijs",
    )
    .action(async (file: string, options: Omit<OfferOptions, "file">, command: Command) => {
      await shell.run(command, (context) => signOffers(context, { ...options, file }), viewSigned);
    });
}
