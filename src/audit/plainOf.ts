import type { ParamType } from "ethers";

/** Decoded values by the names of their parameters: structs as objects, lists as arrays, all else as it is. */
export function plainOf(inputs: readonly ParamType[], values: ArrayLike<unknown>): Record<string, unknown> {
  return Object.fromEntries(inputs.map((input, index) => [input.name, plainValue(input, values[index])]));
}

function plainValue(param: ParamType, value: unknown): unknown {
  if (param.arrayChildren !== null) {
    const child = param.arrayChildren;
    return Array.from(value as ArrayLike<unknown>, (one) => plainValue(child, one));
  }
  return param.components === null ? value : plainOf(param.components, value as ArrayLike<unknown>);
}
