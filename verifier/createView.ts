import type { Language } from "../src/language/Language.js";
import { button } from "./button.js";
import { byId } from "./byId.js";
import { createFormats } from "./createFormats.js";
import type { Session } from "./createSession.js";
import { element } from "./element.js";
import type { Filter } from "./filterReceipts.js";
import type { ReceiptItem } from "./Item.js";
import type { Look } from "./Look.js";
import { saveFile } from "./saveFile.js";
import { ROWS } from "./showMany.js";
import { showNetwork } from "./showNetwork.js";
import { showReceipt } from "./showReceipt.js";
import { showResults } from "./showResults.js";
import { summarise } from "./summarise.js";
import { toCsv } from "./toCsv.js";
import { dutch } from "./words/dutch.js";
import { english } from "./words/english.js";

/** What the reader sees of a session. */
export interface View {
  readonly look: Look;
  /** Says everything in this language from now on. */
  speak: (language: Language) => void;
  /** Shows the session as it is now; `finished` where a check came to its end, so that its outcome is to be told. */
  show: (session: Session, finished: boolean) => void;
  /** Shows everything again, whatever the reader looked for. */
  forget: () => void;
  /** Shows all rows while the page is printed. */
  showForPrint: (session: Session, printing: boolean) => void;
}

/** The view, which speaks English until it is told otherwise. */
export function createView(): View {
  const filter: Filter = { outcome: "", text: "", rows: ROWS };
  let language: Language = "en";
  let look: Look = { words: english, formats: createFormats(language) };

  const showItems = ({ items, begun }: Session): string => {
    const receipts = items.filter((item) => item.kind === "receipt");
    const summary = summarise(receipts);
    const { shown, announcement } = showResults(items, summary, look, filter, {
      open: (item) => {
        openReceipt(item, summary.repeated.has(item), look);
      },
      save: (rows) => {
        saveFile("socialcoin.csv", toCsv(rows, summary.repeated, look.words, language));
      },
    });
    byId("results", HTMLElement).replaceChildren(...(begun ? shown : []));
    byId("after", HTMLElement).hidden = !begun;
    warnOfPractice(receipts, look);
    nameDocument(receipts, look);
    return announcement;
  };

  return {
    get look() {
      return look;
    },
    speak: (spoken) => {
      language = spoken;
      look = { words: spoken === "nl" ? dutch : english, formats: createFormats(spoken) };
      speakSkeleton(language, look);
    },
    show: (session, finished) => {
      showProgress(session, look);
      showNetworks(session, look);
      // Thousands of rows are not drawn again for every few that were added.
      if (session.progress !== undefined) return;
      const announcement = showItems(session);
      if (!finished) return;
      const [asked] = session.undecided;
      const question =
        asked === undefined
          ? ""
          : `${look.words.network} ${asked.manifest.name}. ${look.words.trustQuestion}`;
      byId("announcement", HTMLElement).textContent = question || announcement;
      byId(asked === undefined ? "results" : "questions", HTMLElement).scrollIntoView({ block: "nearest" });
    },
    forget: () => {
      filter.outcome = "";
      filter.text = "";
      filter.rows = ROWS;
    },
    showForPrint: (session, printing) => {
      const { rows } = filter;
      filter.rows = printing ? Infinity : ROWS;
      if (session.items.length > Math.min(rows, filter.rows)) showItems(session);
    },
  };
}

/** The words that stand in the page from the beginning. */
function speakSkeleton(language: Language, { words }: Look): void {
  document.documentElement.lang = language;
  byId("results", HTMLElement).setAttribute("aria-label", words.result);
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    const text: unknown = words[place.dataset["text"] as keyof typeof words];
    if (typeof text === "string") place.textContent = text;
  }
  for (const choice of document.querySelectorAll<HTMLElement>("[data-language]")) {
    choice.setAttribute("aria-pressed", String(choice.dataset["language"] === language));
  }
  byId("languages", HTMLElement).setAttribute("aria-label", words.languages);
  byId("video", HTMLVideoElement).setAttribute("aria-label", words.cameraView);
}

function showProgress({ progress }: Session, { words, formats }: Look): void {
  byId("progress", HTMLElement).hidden = progress === undefined;
  if (progress === undefined) return;
  const { done, total } = progress;
  byId("working", HTMLElement).textContent = words.working(formats.count(done), formats.count(total));
  const bar = byId("bar", HTMLProgressElement);
  bar.max = total;
  bar.value = done;
}

function showNetworks(session: Session, look: Look): void {
  const { trusted, undecided, trust, leaveOut, isBuiltIn, distrust } = session;
  // The button that was pressed is gone: the reader goes on where what it did is told.
  const goOn = () => {
    byId(session.undecided.length > 0 ? "questions" : "results", HTMLElement).focus();
  };
  const questions = undecided.map((network) =>
    showNetwork(network, look, {
      trust: () => {
        trust(network);
        goOn();
      },
      leaveOut: () => {
        leaveOut(network);
        goOn();
      },
      replaces: trusted.some(({ manifest }) => manifest.chainId === network.manifest.chainId),
    }),
  );
  byId("questions", HTMLElement).replaceChildren(...questions);
  const known = trusted.map((network) => {
    const stop = () => {
      distrust(network);
      byId("networks", HTMLElement).focus();
    };
    return showNetwork(network, look, undefined, isBuiltIn(network) ? undefined : stop);
  });
  const none = element("p.warning", {}, look.words.noNetworks);
  byId("trusted", HTMLElement).replaceChildren(...(known.length === 0 ? [none] : known));
}

/** Told once, and again only when it is true anew or in another language. */
function warnOfPractice(receipts: readonly ReceiptItem[], { words }: Look): void {
  const place = byId("practice", HTMLElement);
  const text = receipts.some(({ network }) => network?.consensus.kind === "development")
    ? words.practiceBanner
    : "";
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}

/** The window's title, and the name of what is printed. */
function nameDocument([only, another]: readonly ReceiptItem[], { words }: Look): void {
  const verdict = only !== undefined && another === undefined ? `${words.verdicts[only.outcome]} – ` : "";
  document.title = `${verdict}${words.title} – Socialcoin`;
}

function openReceipt(item: ReceiptItem, repeated: boolean, look: Look): void {
  const dialog = byId("dialog", HTMLDialogElement);
  const close = button(look.words.close, () => {
    dialog.close();
  });
  dialog.replaceChildren(element("p.tools", {}, close), showReceipt(item, repeated, look));
  dialog.setAttribute("aria-label", look.words.details);
  dialog.showModal();
}
