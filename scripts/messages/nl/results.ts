import type { Messages } from "../en.js";
import { count, number } from "./words.js";

/** What came of a command, in Dutch. */
export const results: Messages["results"] = {
  signed: (signer, until, file) => `Ondertekend door ${signer}, in te dienen tot en met ${until}: ${file}`,
  unsigned: (signer, until, file) =>
    `Te ondertekenen door ${signer}, en in te dienen tot en met ${until}: ${file}`,
  planned: (signer, until, file) =>
    `Zou ondertekend worden door ${signer}, in te dienen tot en met ${until}: ${file}`,
  keepReferences: (file) =>
    `Bewaar ${file}: daarmee worden bewijzen geboekt. Uw gegevens staan erin: ook de gemeente krijgt het, en verder niemand.`,
  programme: (programme, created, terms) =>
    `Programma ${programme.toString()} ${created ? "is gemaakt" : "bestaat al; er is niets verzonden"}. Hash van de voorwaarden: ${terms}`,
  arrangement: (arrangement, opened, file) =>
    `Schuldregeling ${arrangement.toString()} ${opened ? "is geopend" : "was al open; er is niets verzonden"}. Bewaar ${file}: alleen daaruit blijkt van wie die is.`,
  claim: (claim, file) => `  vordering ${claim.toString()} van ${file}`,
  duties: (sent, now, before, transactions) =>
    now === 0
      ? `Er is niets verzonden; ${count(before, "duty")} ${before === 1 ? "was" : "waren"} al zo.`
      : `${sent ? "Klaar" : "Niet verzonden"}: ${count(now, "duty")}; ${number(before)} waren al zo (${count(transactions, "transaction")}).`,
  admitted: (sent, now, before, transactions) =>
    now === 0
      ? `Alle ${count(before, "organisation")} waren al toegelaten; er is niets verzonden.`
      : `${sent ? "Toegelaten" : "Niet verzonden"}: ${count(now, "organisation")}; ${number(before)} waren al toegelaten (${count(transactions, "transaction")}).`,
};
