import { button } from "./button.js";
import { element } from "./element.js";
import { factList } from "./factList.js";
import { type Filter, filterReceipts } from "./filterReceipts.js";
import type { ReceiptItem } from "./Item.js";
import { OUTCOMES } from "./judge.js";
import type { Look } from "./Look.js";
import { showTable } from "./showTable.js";
import type { Summary } from "./summarise.js";
import { verdictMark } from "./verdictMark.js";

/** What the reader can do with many receipts. */
export interface Acts {
  open: (item: ReceiptItem) => void;
  /** Saves these rows as a table. */
  save: (items: readonly ReceiptItem[]) => void;
}

/** Rows are added by so many. */
export const ROWS = 200;

/**
 * Many receipts: how many of each verdict, what they come to, and a table of those that the reader asks for.
 *
 * @param filter Remembers what the reader asks for.
 */
export function showMany(
  items: readonly ReceiptItem[],
  summary: Summary,
  look: Look,
  filter: Filter,
  acts: Acts,
): HTMLElement {
  const { words, formats } = look;
  // What else lies in a folder is told last.
  const isOther = ({ outcome }: ReceiptItem) => Number(outcome === "no-receipt");
  const sorted = items.toSorted((one, other) => isOther(one) - isOther(other));
  const place = element("div", {});
  const status = element("p", { role: "status" });
  const fill = () => {
    const shown = filterReceipts(sorted, filter);
    status.textContent =
      shown.length === 0
        ? words.noneShown
        : words.shown(formats.count(shown.length), formats.count(items.length));
    const more = () => {
      const next = filter.rows;
      filter.rows += ROWS;
      fill();
      place.querySelectorAll<HTMLElement>("tbody button")[next]?.focus();
    };
    place.replaceChildren(
      showTable(shown.slice(0, filter.rows), summary.repeated, look, acts.open),
      shown.length > filter.rows ? button(words.more, more) : "",
    );
  };
  fill();
  const refill = () => {
    filter.rows = ROWS;
    fill();
  };
  return element(
    "div",
    {},
    counts(summary, look),
    totals(summary, look),
    element(
      "div.tools",
      {},
      verdictChoice(look, filter, refill),
      search(look, filter, refill),
      button(words.export, () => {
        acts.save(filterReceipts(sorted, filter));
      }),
    ),
    status,
    place,
  );
}

function counts({ counts }: Summary, { words, formats }: Look): HTMLElement {
  const found = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return element(
    "ul.counts",
    {},
    ...found.map((outcome) =>
      element("li", {}, element("strong", {}, formats.count(counts[outcome])), verdictMark(outcome, words)),
    ),
  );
}

function totals({ counts, genuine, practice }: Summary, { words, formats }: Look): HTMLElement {
  const sums = [[words.total, genuine] as const];
  if (counts.practice > 0) sums.push([words.totalPractice, practice]);
  const shown = sums.map(([name, { writtenOff, waived }]) =>
    element(
      "div.total",
      {},
      element("h3", {}, name),
      factList(
        [
          [words.writtenOff, formats.euros(writtenOff)],
          [words.waived, formats.euros(waived)],
        ],
        "dl.figures",
      ),
    ),
  );
  return element("div.totals", {}, ...shown);
}

function verdictChoice({ words }: Look, filter: Filter, refill: () => void): HTMLElement {
  const options = [
    ["", words.filterAll] as const,
    ...OUTCOMES.map((one) => [one, words.verdicts[one]] as const),
  ];
  const select = element(
    "select",
    {},
    ...options.map(([value, text]) => element("option", { value, selected: value === filter.outcome }, text)),
  ) as HTMLSelectElement;
  select.addEventListener("change", () => {
    filter.outcome = select.value as Filter["outcome"];
    refill();
  });
  return element("label", {}, words.filterVerdict, select);
}

function search({ words }: Look, filter: Filter, refill: () => void): HTMLElement {
  const input = element("input", {
    type: "search",
    value: filter.text,
    autocomplete: "off",
  }) as HTMLInputElement;
  input.addEventListener("input", () => {
    filter.text = input.value;
    refill();
  });
  return element("label.wide", {}, words.filterText, input);
}
