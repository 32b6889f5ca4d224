/** What may stand in an element: other elements, and text, which stays text. */
export type Child = Node | string | undefined | false;

/** Attributes by name; `undefined` and `false` leave one out, `true` sets it without a value. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element. The only way in which this page puts anything on the screen: there is no markup from text.
 *
 * @param name Of the element, with its classes after dots: `p.advice`.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const [tag = "div", ...classes] = name.split(".");
  const made = document.createElement(tag);
  made.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}
