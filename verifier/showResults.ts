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
  // A code that a receipt contradicts is to be seen before the verdict, any other after it.
  const alarms = codes.filter(({ classList }) => classList.contains("false"));
  const shown = [...alarms];
  const [first] = receipts;
  if (first !== undefined && receipts.length === 1) {
    shown.push(showReceipt(first, false, look));
  } else if (receipts.length > 1) {
    shown.push(element("h2", {}, words.result), showMany(receipts, summary, look, filter, acts));
  }
  shown.push(...codes.filter((code) => !alarms.includes(code)));
  if (refused.length > 0) shown.push(showRefused(refused, look));
  if (items.length === 0) shown.push(element("p", {}, words.nothingFound));
  const told = [alarms.length > 0 ? words.codeAlarm : "", announce(receipts, summary, look)].join(" ").trim();
  return {
    shown,
    announcement: told || (codes.length > 0 ? words.codeTitle : shown.at(-1)?.textContent) || "",
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

/** So many are named; of an archive of something else nobody reads thousands. */
const MAX_REFUSED = 100;

function showRefused(refused: readonly RefusedItem[], { words, formats }: Look): HTMLElement {
  const more = refused.length - MAX_REFUSED;
  return element(
    "details",
    { open: true },
    element("summary", {}, words.others),
    element(
      "ul.refused",
      {},
      ...refused
        .slice(0, MAX_REFUSED)
        .map(({ name, why }) =>
          element("li", {}, element("bdi", {}, makeVisible(name)), `: ${words.refusals[why]}`),
        ),
      more > 0 && element("li", {}, words.moreRefused(formats.count(more))),
    ),
  );
}
