import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { requireParticipant } from "./requireParticipant.js";

/**
 * Refuses an account that a recovery replaced: what it signs is void.
 *
 * @throws SocialcoinError `ACCOUNT_MOVED`, and what {@link requireParticipant} throws
 */
export async function requireCurrent(context: Context, programme: bigint, account: string): Promise<void> {
  const current = await requireParticipant(context, programme, account);
  if (current === account) return;
  throw new SocialcoinError(
    "ACCOUNT_MOVED",
    {
      en: `${account} was replaced by ${current} in programme ${programme.toString()}. Sign with the key of that.`,
      nl: `${account} is in programma ${programme.toString()} vervangen door ${current}. Onderteken met de sleutel daarvan.`,
    },
    { details: { programme, account, current } },
  );
}
