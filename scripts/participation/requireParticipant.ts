import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { ParticipantStatus } from "../../src/participation/ParticipantStatus.js";
import type { Context } from "../context/Context.js";
import { standingOf } from "../context/standingOf.js";
import { parseAccount } from "../input/parseAccount.js";

/**
 * The account that a participant has now.
 *
 * @param account An address that the participant has or had, or a name that the keys know.
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `PARTICIPANT_UNKNOWN`
 */
export async function requireParticipant(
  context: Context,
  programme: bigint,
  account: string,
): Promise<string> {
  const named = parseAccount(context.keys)(account);
  const { status } = await standingOf(context, programme, named);
  if (status !== ParticipantStatus.None) {
    return context.contracts.socialcoin.currentAccountOf(programme, named);
  }
  throw new SocialcoinError(
    "PARTICIPANT_UNKNOWN",
    {
      en: `${named} never took part in programme ${programme.toString()}. Correct the account or the programme's number.`,
      nl: `${named} deed nooit mee aan programma ${programme.toString()}. Verbeter de rekening of het nummer van het programma.`,
    },
    { details: { participant: named, programme } },
  );
}
