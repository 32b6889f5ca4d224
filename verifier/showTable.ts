import { button } from "./button.js";
import { element } from "./element.js";
import type { ReceiptItem } from "./Item.js";
import type { Look } from "./Look.js";
import { makeVisible } from "./makeVisible.js";
import { verdictMark } from "./verdictMark.js";

/** A table of receipts, one a row; a row's button opens it. */
export function showTable(
  items: readonly ReceiptItem[],
  repeated: ReadonlySet<ReceiptItem>,
  look: Look,
  open: (item: ReceiptItem) => void,
): HTMLElement {
  const { words } = look;
  const heads = [
    words.verdict,
    words.paymentReference,
    words.customerNumber,
    words.writtenOff,
    words.waived,
    words.outstanding,
    words.issuedAt,
    words.receipt,
    words.file,
  ];
  return element(
    "div.scroll",
    { tabindex: "0", role: "region", "aria-label": words.table },
    element(
      "table.receipts",
      {},
      element(
        "thead",
        {},
        element("tr", {}, element("td", {}), ...heads.map((head) => element("th", { scope: "col" }, head))),
      ),
      element("tbody", {}, ...items.map((item) => row(item, repeated.has(item), look, open))),
    ),
  );
}

function row(
  item: ReceiptItem,
  repeated: boolean,
  { words, formats }: Look,
  open: (item: ReceiptItem) => void,
): HTMLElement {
  const { file, name, outcome } = item;
  const content = file?.receipt.content;
  const euros = (cents: bigint | undefined) => (cents === undefined ? "" : formats.euros(cents));
  const number = file?.receipt.number.toString() ?? "";
  const details = button(words.details, () => {
    open(item);
  });
  details.setAttribute("aria-label", `${words.details}: ${number === "" ? makeVisible(name) : number}`);
  return element(
    repeated ? "tr.repeated" : "tr",
    {},
    element("td", {}, details),
    element("td", {}, verdictMark(outcome, words), repeated && element("small", {}, words.repeatedShort)),
    cell(file?.claimReference.paymentReference),
    cell(file?.claimReference.customerNumber),
    element("td.amount", {}, euros(content?.writtenOff)),
    element("td.amount", {}, euros(content?.waived)),
    element("td.amount", {}, euros(content?.outstanding)),
    element("td", {}, content === undefined ? "" : formats.day(Number(content.issuedAt))),
    element("td.amount", {}, number),
    cell(name),
  );
}

/** A cell with text of unknown origin. */
function cell(text = ""): HTMLElement {
  return element("td.text", {}, element("bdi", {}, makeVisible(text)));
}
