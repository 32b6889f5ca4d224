import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { DUTY_WORDS } from "../../src/organisation/dutyWords.js";
import { Duty, type DutyName } from "../../src/organisation/Duty.js";
import { formatOin } from "../../src/organisation/formatOin.js";
import { roleOf } from "../../src/organisation/roleOf.js";
import type { Context } from "./Context.js";

/**
 * Refuses an account that has none of these duties at an organisation. The contracts refuse it too; here the signer
 * hears it before the statement travels.
 *
 * @param organisation The number value of its OIN.
 * @throws SocialcoinError `DUTY_MISSING`
 */
export async function requireDuty(
  context: Context,
  organisation: bigint,
  duties: readonly DutyName[],
  account: string,
): Promise<void> {
  const held = await Promise.all(
    duties.map((duty) => context.contracts.accessManager.hasRole(roleOf(organisation, Duty[duty]), account)),
  );
  if (held.some(([member, delay]) => member && delay === 0n)) return;

  throw new SocialcoinError(
    "DUTY_MISSING",
    {
      en:
        `${account} is not ${duties.join(" or ")} of organisation ${formatOin(organisation)}. Use another key, or have the ` +
        "organisation's administrator give the duty.",
      nl: `${account} is geen ${duties.map((duty) => DUTY_WORDS.nl[duty]).join(" of ")} van organisatie ${formatOin(organisation)}. Gebruik een andere sleutel, of laat de beheerder van de organisatie de bevoegdheid geven.`,
    },
    { exitKind: "refused", details: { organisation: formatOin(organisation), duties, account } },
  );
}
