import { formatOin } from "../src/organisation/formatOin.js";
import { element } from "./element.js";
import { factList } from "./factList.js";
import type { ReceiptItem } from "./Item.js";
import type { Look } from "./Look.js";
import { showProof } from "./showProof.js";
import { verdictMark } from "./verdictMark.js";

/**
 * A receipt: the verdict first, then what it says, then the proof.
 *
 * @param repeated Whether another file says the same, or something newer, of it.
 */
export function showReceipt(item: ReceiptItem, repeated: boolean, { words, formats }: Look): HTMLElement {
  const { outcome, asOfBlock, asOfTime, status } = item;
  const proven = outcome === "standing" || outcome === "reversed" || outcome === "practice";
  const asOf =
    proven && asOfBlock !== undefined && asOfTime !== undefined
      ? `${words.asOf(formats.moment(asOfTime), formats.count(asOfBlock))} ${words.afterwards}`
      : undefined;
  const link = linkOf(item, words);
  const notes = [
    link,
    words.advice[outcome],
    outcome === "practice" && status === "reversed" && words.practiceReversed,
    asOf,
    status === "acknowledged" && words.acknowledged,
    item.renewal && words.renewals[item.renewal],
    item.letter && item.file !== undefined && words.letterWords,
    repeated && words.repeated,
  ];
  return element(
    `article.receipt.${outcome}`,
    {},
    element(
      "div.head",
      {},
      element("h2", {}, verdictMark(outcome, words)),
      ...notes.map((note) => (note ? element("p", {}, note) : undefined)),
    ),
    ...facts(item, proven, { words, formats }),
    details(words.proof, showProof(item.findings, words)),
    item.file && details(words.technical, technical(item, { words, formats })),
  );
}

/** Which link breaks or is missing, and why. */
function linkOf({ outcome, findings, reason }: ReceiptItem, words: Look["words"]): string | false {
  const index = findings.findIndex((one) => one.reason === reason);
  const question = findings[index]?.question;
  if (question === undefined || (outcome !== "false" && outcome !== "unchecked")) return false;
  const tell = outcome === "false" ? words.brokenLink : words.missingLink;
  return tell(index + 1, words.questions[question], words.reasons[reason]);
}

function facts(
  { name, file, network, letter }: ReceiptItem,
  proven: boolean,
  { words, formats }: Look,
): HTMLElement[] {
  if (file === undefined) return [factList([[words.file, name]])];
  const { receipt, claimReference } = file;
  const { content } = receipt;
  const filled = (text: string) => (text === "" ? words.none : text);
  return [
    element("h3", {}, proven ? words.facts : words.unproven),
    factList(
      [
        [words.paymentReference, filled(claimReference.paymentReference)],
        [words.writtenOff, formats.euros(content.writtenOff)],
        [words.waived, content.waived > 0n ? formats.euros(content.waived) : undefined],
        [words.outstanding, formats.euros(content.outstanding)],
      ],
      "dl.figures",
    ),
    factList([
      [words.invoiceNumber, filled(claimReference.invoiceNumber)],
      [words.customerNumber, filled(claimReference.customerNumber)],
      [words.issuedAt, formats.day(Number(content.issuedAt))],
      [words.coins, content.coins > 0n ? formats.count(content.coins) : undefined],
      [words.creditor, formatOin(receipt.organisation)],
      [words.municipality, network?.municipalities.join(", ") || undefined],
      [words.programme, receipt.programme.toString()],
      [words.receipt, receipt.number.toString()],
      [words.claim, content.claim.toString()],
      [words.network, network?.name],
      [words.letterSender, letter?.sender || undefined],
      [words.letterCreditor, letter?.creditor || undefined],
      [words.file, name],
    ]),
  ];
}

function technical({ file, digest }: ReceiptItem, { words }: Look): HTMLElement {
  return factList(
    [
      [words.chain, file?.chainId.toString()],
      [words.contract, file?.contract],
      [words.participant, file?.receipt.content.participant],
      [words.statement, file?.receipt.content.statement],
      [words.digest, digest],
    ],
    "dl.codes",
  );
}

function details(title: string, content: HTMLElement): HTMLElement {
  return element("details", {}, element("summary", {}, title), content);
}
