import { button } from "./button.js";
import { element } from "./element.js";
import type { ReceiptItem } from "./Item.js";
import type { Look } from "./Look.js";
import { makeVisible } from "./makeVisible.js";
import { verdictMark } from "./verdictMark.js";

/** A table of receipts, one a row; a row's button opens it. On a telephone the minor columns stay out of sight. */
export function showTable(
  items: readonly ReceiptItem[],
  repeated: ReadonlySet<ReceiptItem>,
  look: Look,
  open: (item: ReceiptItem) => void,
): HTMLElement {
  const { words } = look;
  const head = (text: string, name = "th", below?: string) =>
    element(name, { scope: "col" }, text, below && element("small", {}, below));
  return element(
    "div.scroll",
    { tabindex: "0", role: "region", "aria-label": words.table },
    element(
      "table.receipts",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          head(words.verdict),
          head(words.paymentReference, "th", words.customerNumber),
          head(words.writtenOff, "th.amount"),
          head(words.waived, "th.amount.minor"),
          head(words.outstanding, "th.amount.minor"),
          head(words.issuedAt, "th.minor"),
          head(words.file, "th.minor", words.receipt),
        ),
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
    cell("td.text", file?.claimReference.paymentReference, file?.claimReference.customerNumber),
    element("td.amount", {}, euros(content?.writtenOff)),
    element("td.amount.minor", {}, euros(content?.waived)),
    element("td.amount.minor", {}, euros(content?.outstanding)),
    element("td.date.minor", {}, content === undefined ? "" : formats.day(Number(content.issuedAt))),
    cell("td.text.minor", name, number),
  );
}

/** A cell with texts of unknown origin. */
function cell(name: string, text = "", below = ""): HTMLElement {
  const shown = (part: string) => element("bdi", {}, makeVisible(part));
  return element(name, {}, shown(text), below !== "" && element("small", {}, shown(below)));
}
