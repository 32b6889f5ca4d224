/** On paper nothing can be opened: what is folded away is shown while the page is printed. */
export function openWhenPrinting(): void {
  let folded: HTMLDetailsElement[] = [];
  globalThis.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>("article details:not([open])")];
    for (const part of folded) part.open = true;
  });
  globalThis.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
}
