import { formatEuros } from "../../src/language/formatEuros.js";
import { formatNumber } from "../../src/language/formatNumber.js";
import { MONTHS } from "../../src/language/months.js";
import { formatOin } from "../../src/organisation/formatOin.js";
import type { LetterSettings } from "../../src/letters/LetterSettings.js";
import type { ReceiptBundle } from "../../src/receipts/ReceiptBundle.js";
import { receiptDigest } from "../../src/receipts/receiptDigest.js";
import type { LetterFacts, LetterWords } from "./LetterWords.js";

/** What a letter says of its receipt, as it is printed in one language. */
export function factsOf(
  { chainId, contract, receipt, claimReference, proof }: ReceiptBundle,
  { sender, creditor }: LetterSettings,
  words: LetterWords,
): LetterFacts {
  const { number, organisation, content } = receipt;
  const oin = formatOin(organisation);
  return {
    number: number.toString(),
    creditor: creditor === "" ? `OIN ${oin}` : creditor,
    oin,
    sender,
    amount: euros(content.writtenOff + content.waived, words),
    outstanding: euros(content.outstanding, words),
    coins: formatNumber(content.coins, words.language),
    issued: day(Number(content.issuedAt), words),
    claim: content.claim.toString(),
    paymentReference: claimReference.paymentReference,
    invoiceNumber: claimReference.invoiceNumber,
    customerNumber: claimReference.customerNumber,
    block: BigInt(proof.header.number).toString(),
    asOf: day(Number(proof.header.timestamp), words),
    chain: chainId.toString(),
    contract,
    digest: receiptDigest(receipt, { chainId, verifyingContract: contract }),
  };
}

/** The sign and the number stay on one line. */
function euros(cents: bigint, { language }: LetterWords): string {
  return formatEuros(cents, language).replaceAll(" ", "\u00a0");
}

const MILLISECONDS = 1_000;
const clock = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** The day on Dutch clocks; a time beyond all calendars stays the number that it is. */
function day(seconds: number, { language }: LetterWords): string {
  const moment = new Date(seconds * MILLISECONDS);
  if (Number.isNaN(moment.getTime())) return seconds.toString();
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const month = MONTHS[language][Number(parts.get("month")) - 1] ?? "";
  return `${parts.get("day") ?? ""} ${month} ${parts.get("year") ?? ""}`;
}
