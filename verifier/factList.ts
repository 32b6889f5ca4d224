import { element } from "./element.js";
import { makeVisible } from "./makeVisible.js";

/**
 * Names and values; those without a value are left out. Values are of unknown origin.
 *
 * @param kind `figures` are what matters most; `codes` are long and compared digit by digit.
 */
export function factList(
  facts: readonly (readonly [name: string, value: string | undefined])[],
  kind: "dl" | "dl.figures" | "dl.codes" = "dl",
): HTMLElement {
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
  return element(
    kind,
    {},
    ...known.map(([name, value]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, element("bdi", {}, makeVisible(value)))),
    ),
  );
}
