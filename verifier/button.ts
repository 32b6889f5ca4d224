import { element } from "./element.js";

/** A button that does one thing. */
export function button(text: string, act: () => void, name = "button"): HTMLElement {
  const made = element(name, { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
