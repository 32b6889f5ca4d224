import { element } from "./element.js";
import { factList } from "./factList.js";
import type { CodeItem, ReceiptItem } from "./Item.js";
import { makeVisible } from "./makeVisible.js";
import type { Words } from "./words/english.js";

/** What a code says, held against the receipts that were given; `false` where one of them contradicts it. */
export function showCode({ code }: CodeItem, receipts: readonly ReceiptItem[], words: Words): HTMLElement {
  const number = code.number.toString();
  const same = receipts.filter(({ file }) => file !== undefined && isSame(file, code));
  const answers = same.map(({ name, digest }) =>
    digest === code.digest ? words.codeFits(makeVisible(name)) : words.codeDiffers(makeVisible(name)),
  );
  if (answers.length === 0) answers.push(words.codeNeeds(number));
  const contradicted = same.some(({ digest }) => digest !== code.digest);
  return element(
    contradicted ? "article.code.false" : "article.code",
    {},
    element("h2", {}, words.codeTitle),
    ...[...new Set(answers)].map((answer) => element("p", {}, element("strong", {}, answer))),
    element("p", {}, words.codeNames(number)),
    factList(
      [
        [words.chain, code.chainId.toString()],
        [words.contract, code.contract],
        [words.digest, code.digest],
      ],
      "dl.codes",
    ),
  );
}

function isSame(file: NonNullable<ReceiptItem["file"]>, code: CodeItem["code"]): boolean {
  return (
    file.chainId === code.chainId &&
    file.contract.toLowerCase() === code.contract.toLowerCase() &&
    file.receipt.number === code.number
  );
}
