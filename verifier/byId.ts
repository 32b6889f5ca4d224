/**
 * An element of the page's skeleton.
 *
 * @param kind What it is, so that a skeleton that was changed fails at once.
 */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`The page has no ${kind.name} "${id}".`);
}
