import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import { requireCurrent } from "../../participation/requireCurrent.js";
import { addSigningOptions } from "../../statements/addSigningOptions.js";
import { signerFor } from "../../statements/signerFor.js";
import type { SignedFile, SigningOptions } from "../../statements/SigningOptions.js";
import { signToFile } from "../../statements/signToFile.js";
import { viewSigned } from "../../statements/viewSigned.js";
import type { Shell } from "../Shell.js";

/** What a participant redeems. */
export interface OrderOptions extends SigningOptions {
  readonly programme: bigint;
  /** The arrangement, or the claim where the programme leaves the choice; the offer; the proposal. */
  readonly target: bigint;
  /** At most so many coins. */
  readonly coins: bigint;
  /** Which order of the participant this is, from 0; the next one when absent. */
  readonly nonce?: bigint | undefined;
}

/**
 * Signs a participant's order to redeem coins.
 *
 * @throws SocialcoinError `PARTICIPANT_UNKNOWN`, `ACCOUNT_MOVED`, and others
 */
export async function signOrder(context: Context, options: OrderOptions): Promise<SignedFile> {
  const { programme, target, coins } = options;
  const signing = await signerFor(context, options);
  const contract = await redeemerOf(context, programme);
  const { account: participant, deadline } = signing;
  await requireCurrent(context, programme, participant);
  const nonce =
    options.nonce ?? (await context.contracts.socialcoin.participantOf(programme, participant)).orders;

  const message = { programme, participant, target, coins, nonce, deadline };
  const file = options.out ?? `order-${programme.toString()}-${participant}-${nonce.toString()}.json`;
  const [signed] = await signToFile(
    context,
    signing,
    "RedemptionOrder",
    [{ message, file, contract }],
    options.overwrite,
  );
  return signed as SignedFile;
}

/** `redeem sign N --target A --coins C --as NAME` */
export function redeemSign(shell: Shell): Command {
  return addSigningOptions(
    new Command("sign")
      .description("Sign an order to redeem coins (participant)")
      .argument("<programme>", "the programme's number", parseNumber)
      .requiredOption(
        "--target <number>",
        "the arrangement (or the claim, where the programme leaves the choice), the offer, or the proposal",
        parseNumber,
      )
      .requiredOption("--coins <number>", "redeem at most so many coins", parseNumber),
  )
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin redeem sign 1 --target 1 --coins 1800 --as P-2041 --out order.json",
    )
    .action(async (programme: bigint, options: Omit<OrderOptions, "programme">, command: Command) => {
      const act = (context: Context) => signOrder(context, { ...options, programme });
      await shell.run(command, act, viewSigned);
    });
}
