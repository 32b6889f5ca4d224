import { byId } from "./byId.js";
import type { Source } from "./Exchange.js";
import { gatherSources } from "./gatherSources.js";

/**
 * Every way of giving files: choose, drop anywhere, paste.
 *
 * @param give Called with what was given; that may be nothing, where a folder is empty.
 */
export function wireGiving(give: (sources: Source[]) => void): void {
  for (const id of ["files", "folder"]) wireInput(byId(id, HTMLInputElement), give);
  wireDropping(give);
  wirePasting(give);
}

function wireInput(input: HTMLInputElement, give: (sources: Source[]) => void): void {
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // The same file can be chosen once more.
    input.value = "";
    give(files.map((file) => ({ file, name: file.webkitRelativePath || file.name })));
  });
}

function wireDropping(give: (sources: Source[]) => void): void {
  const { documentElement } = document;
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    documentElement.classList.add("dragging");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) documentElement.classList.remove("dragging");
  });
  document.addEventListener("drop", (event) => {
    // Otherwise the browser would open the file.
    event.preventDefault();
    documentElement.classList.remove("dragging");
    if (event.dataTransfer !== null) void gatherSources(event.dataTransfer).then(give);
  });
}

function wirePasting(give: (sources: Source[]) => void): void {
  const pasted = byId("pasted", HTMLTextAreaElement);
  const named = (text: string) => [{ file: new File([text], "pasted"), name: "pasted" }];
  byId("check", HTMLButtonElement).addEventListener("click", () => {
    if (pasted.value.trim() !== "") give(named(`${pasted.value.trim()}\n`));
    pasted.value = "";
  });
  document.addEventListener("paste", (event) => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      give(files.map((file) => ({ file, name: file.name })));
    } else if (!inField) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() !== "") give(named(`${text.trim()}\n`));
    }
  });
}
