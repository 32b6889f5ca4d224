import { element } from "./element.js";
import type { CodeItem, ReceiptItem } from "./Item.js";
import { makeVisible } from "./makeVisible.js";
import type { Words } from "./words/english.js";

/** What a code says, held against the receipts that were given. */
export function showCode({ code }: CodeItem, receipts: readonly ReceiptItem[], words: Words): HTMLElement {
  const number = code.number.toString();
  const same = receipts.filter(({ file }) => file !== undefined && isSame(file, code));
  const answers = same.map(({ name, digest }) =>
    digest === code.digest ? words.codeFits(makeVisible(name)) : words.codeDiffers(makeVisible(name)),
  );
  if (answers.length === 0) answers.push(words.codeNeeds(number));
  return element(
    "article.code",
    {},
    element("h3", {}, words.codeTitle),
    element("p", {}, words.codeNames(number)),
    ...[...new Set(answers)].map((answer) => element("p", {}, answer)),
  );
}

function isSame(file: NonNullable<ReceiptItem["file"]>, code: CodeItem["code"]): boolean {
  return (
    file.chainId === code.chainId &&
    file.contract.toLowerCase() === code.contract.toLowerCase() &&
    file.receipt.number === code.number
  );
}
