// What the reader does. Reading and verifying happen in the worker.
import type { Language } from "../src/language/Language.js";
import { byId } from "./byId.js";
import { createSession, type Session } from "./createSession.js";
import { createView } from "./createView.js";
import { createWorkerStarter } from "./createWorkerStarter.js";
import type { Source } from "./Exchange.js";
import { MAX_SOURCES } from "./gatherSources.js";
import { openWhenPrinting } from "./openWhenPrinting.js";
import { wireCamera } from "./wireCamera.js";
import { wireGiving } from "./wireGiving.js";
import { wireNode } from "./wireNode.js";

const view = createView();
const session: Session = createSession(
  createWorkerStarter(byId("worker", HTMLScriptElement).textContent),
  builtIn(),
  (finished) => {
    view.show(session, finished);
  },
  () => {
    complain(view.look.words.noWorker);
  },
);
const nodePanel = wireNode((node) => {
  const able = session.trusted.length > 0 && session.items.some(({ kind }) => kind === "receipt");
  if (able) session.renew(node);
  return able;
});

wireGiving((sources) => {
  const { words, formats } = view.look;
  if (sources.length === 0) complain(words.nothingGiven);
  else complain(sources.length > MAX_SOURCES ? words.tooManyFiles(formats.count(MAX_SOURCES)) : "");
  if (sources.length > 0) session.give(sources.slice(0, MAX_SOURCES));
});
wireCamera(
  session.look,
  () => {
    view.show(session, true);
    byId("results", HTMLElement).focus();
  },
  () => {
    complain(view.look.words.cameraRefused);
  },
);
byId("print", HTMLButtonElement).addEventListener("click", () => {
  globalThis.print();
});
byId("clear", HTMLButtonElement).addEventListener("click", () => {
  view.forget();
  complain("");
  session.clear();
  byId("files", HTMLInputElement).focus();
});
for (const choice of document.querySelectorAll<HTMLElement>("[data-language]")) {
  choice.addEventListener("click", () => {
    speak(choice.dataset["language"] === "nl" ? "nl" : "en");
  });
}
openWhenPrinting((printing) => {
  view.showForPrint(session, printing);
});
speak(navigator.language.startsWith("nl") ? "nl" : "en");

function speak(language: Language): void {
  view.speak(language);
  nodePanel.speak(view.look.words);
  view.show(session, false);
}

/** The manifests that this page was built with. */
function builtIn(): Source[] {
  const texts = JSON.parse(byId("built-in", HTMLScriptElement).textContent) as string[];
  return texts.map((text) => ({ file: new File([text], "built-in"), name: "built-in" }));
}

/** Says what could not be done; nothing takes it away. */
function complain(sentence: string): void {
  const trouble = byId("trouble", HTMLParagraphElement);
  trouble.textContent = sentence;
  trouble.hidden = sentence === "";
}
