import type { Messages } from "../en.js";
import { count, number } from "./words.js";

/** What is said of receipts, in Dutch. */
export const receipts: Messages["receipts"] = {
  exported: (receipts, out, written) =>
    `${count(receipts, "receipt")} in ${out}, waarvan ${number(written)} nieuw.`,
  exportedWithout: (receipts, numbers) =>
    `${count(receipts, "receipt")} van vorderingen waarvan de gegevens ontbreken: ${numbers}.`,
  letters: (letters, out) => `${count(letters, "letter")} in ${out}.`,
  tabulated: (receipts, file) => `${count(receipts, "receipt")} in ${file}.`,
  acknowledgedLeftOut: (receipts, numbers) =>
    `${count(receipts, "receipt")} weggelaten, want al in de boeken: ${numbers}.`,
  reversedLeftOut: (receipts, numbers) =>
    `${count(receipts, "receipt")} weggelaten, want teruggedraaid: ${numbers}.`,

  outcomes: { matched: "klopt", missing: "ontbreekt", different: "verschilt", unknown: "onbekend" },
  reconciled: (matched, missing, different, unknown) =>
    `Klopt: ${number(matched)}. Ontbreekt in de boeken: ${number(missing)}. ` +
    `Verschilt: ${number(different)}. Zonder bewijs: ${number(unknown)}.`,
  reconciledHead: [
    "uitkomst",
    ">bewijs",
    "betaalreferentie",
    "geboekt onder",
    ">verwacht",
    ">geboekt",
    ">regel",
  ],

  statuses: { none: "geen", issued: "geldig", acknowledged: "geboekt", reversed: "teruggedraaid" },
  refreshedHead: ["bestand", ">bewijs", "stand", ">op blok"],

  verifiedHead: ["bestand", ">bewijs", ">vordering", ">coins", ">af", ">blijft open", "oordeel"],
  now: "nu",
  spendingHead: ["bestand", "soort", ">nummer", "van", ">coins", "oordeel"],
  spendingKinds: { InKind: "tegoedbon", NeighbourhoodPlan: "bijdrage" },
  spendingTargets: {
    InKind: (offer) => `aanbod ${offer.toString()}`,
    NeighbourhoodPlan: (proposal) => `voorstel ${proposal.toString()}`,
  },
  block: (block) => `blok ${block}`,
  valid: (when) => `geldig op ${when}`,
  standing: (status, block) => `${status} op blok ${block}`,
  verdicts: { "not-valid": "niet geldig", "could-not-be-checked": "niet te controleren" },
  developmentNetwork:
    "Een oefennetwerk: niemand staat in voor de blokken, zodat deze oordelen voor anderen niets bewijzen.",
};
