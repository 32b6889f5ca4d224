import { getAddress } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { type Redeemer, REDEEMERS } from "../../src/statements/StatementKind.js";
import { agreementOf } from "./agreementOf.js";
import { bookOf } from "./bookOf.js";
import type { Context } from "./Context.js";

/**
 * Which of the contracts redeems the coins of a programme.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, and `REDEEMER_UNKNOWN` where the programme names a contract that this
 * version does not know
 */
export async function redeemerOf(context: Context, programme: bigint): Promise<Redeemer> {
  const { redeemer } = await agreementOf(context, programme);
  for (const name of REDEEMERS) {
    const book = await bookOf(context, name);
    // A record may write an address without its checksum.
    if (getAddress(await book.getAddress()) === getAddress(redeemer)) return name;
  }
  throw new SocialcoinError(
    "REDEEMER_UNKNOWN",
    {
      en:
        `The coins of programme ${programme.toString()} are redeemed by ${redeemer}, which the record of this deployment ` +
        "does not know. Use the version of this command that was deployed with it.",
      nl: `De coins van programma ${programme.toString()} worden ingeleverd bij ${redeemer}, dat de vastlegging van deze uitrol niet kent. Gebruik de versie van dit commando die daarmee is uitgerold.`,
    },
    { exitKind: "configuration", details: { programme, redeemer } },
  );
}
