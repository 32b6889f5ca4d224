import { element } from "./element.js";
import type { Filter } from "./filterReceipts.js";
import type { Item, ReceiptItem, RefusedItem } from "./Item.js";
import type { Look } from "./Look.js";
import { OUTCOMES } from "./judge.js";
import { makeVisible } from "./makeVisible.js";
import { showCode } from "./showCode.js";
import { type Acts, showMany } from "./showMany.js";
import { showReceipt } from "./showReceipt.js";
import type { Summary } from "./summarise.js";

/** What is shown of a check. */
export interface Results {
  shown: HTMLElement[];
  /** For those who do not see it: the verdict, or how many there are of each. */
  announcement: string;
}

/** Everything that was found, the most important first. */
export function showResults(
  items: readonly Item[],
  summary: Summary,
  look: Look,
  filter: Filter,
  acts: Acts,
): Results {
  const { words } = look;
  const receipts = items.filter((item) => item.kind === "receipt");
  const refused = items.filter((item) => item.kind === "refused");
  const codes = items.filter((item) => item.kind === "code").map((item) => showCode(item, receipts, words));
  const shown = [...codes];
  const [first] = receipts;
  if (first !== undefined && receipts.length === 1) {
    shown.push(showReceipt(first, false, look));
  } else if (receipts.length > 1) {
    shown.push(element("h2", {}, words.result), showMany(receipts, summary, look, filter, acts));
  }
  if (refused.length > 0) shown.push(showRefused(refused, look));
  return {
    shown,
    announcement: announce(receipts, summary, look) || (codes.length > 0 ? words.codeTitle : ""),
  };
}

function announce(receipts: readonly ReceiptItem[], { counts }: Summary, { words, formats }: Look): string {
  const [only] = receipts;
  if (only === undefined) return "";
  if (receipts.length === 1) return `${words.verdicts[only.outcome]}. ${words.advice[only.outcome]}`;
  const said = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${words.verdicts[outcome]}: ${formats.count(counts[outcome])}`,
  );
  return `${words.counted(formats.count(receipts.length))}. ${said.join(". ")}.`;
}

function showRefused(refused: readonly RefusedItem[], { words }: Look): HTMLElement {
  return element(
    "details",
    { open: true },
    element("summary", {}, words.others),
    element(
      "ul.refused",
      {},
      ...refused.map(({ name, why }) =>
        element("li", {}, element("bdi", {}, makeVisible(name)), `: ${words.refusals[why]}`),
      ),
    ),
  );
}
