/**
 * On paper nothing can be opened: what is folded away is shown while the page is printed.
 *
 * @param showAll Shows what is not drawn otherwise, and no longer.
 */
export function openWhenPrinting(showAll: (printing: boolean) => void): void {
  let folded: HTMLDetailsElement[] = [];
  globalThis.addEventListener("beforeprint", () => {
    showAll(true);
    folded = [...document.querySelectorAll<HTMLDetailsElement>("article details:not([open])")];
    for (const part of folded) part.open = true;
  });
  globalThis.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
    showAll(false);
  });
}
