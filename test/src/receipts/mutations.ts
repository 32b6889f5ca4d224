// What somebody, or a bad disk, could do to a receipt's file.

/** Numbers that decide what a mutation does; each call gives the next one, below `limit`. */
export type Choose = (limit: number) => number;

/** Changes a bundle's text, with the texts of other bundles at hand; may happen to leave it as it was. */
export type Mutation = (text: string, others: readonly string[], choose: Choose) => string;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Place = { parent: Json[] | { [key: string]: Json }; key: string };

const WRONG: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "0x",
  "-1",
  "9".repeat(78),
  "9".repeat(5_000),
  `0x${"ff".repeat(40_000)}`,
  "0x0",
  "0X01",
  "\ud800",
  [],
  {},
  [[[[[[]]]]]],
];

/** By their names, all ways to change a file. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "a bit": (text, _, choose) => {
    const at = choose(text.length);
    const code = text.charCodeAt(at) ^ (1 << choose(7));
    return `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
  },
  "a digit": (text, _, choose) => {
    const digits = [...text.matchAll(/[0-9a-f]/g)];
    const at = digits[choose(digits.length)]?.index ?? 0;
    return `${text.slice(0, at)}${choose(16).toString(16)}${text.slice(at + 1)}`;
  },
  "a piece removed": (text, _, choose) => {
    const at = choose(text.length);
    return `${text.slice(0, at)}${text.slice(at + 1 + choose(200))}`;
  },
  "a piece twice": (text, _, choose) => {
    const [at, length] = [choose(text.length), 1 + choose(200)];
    return `${text.slice(0, at + length)}${text.slice(at)}`;
  },
  "the end cut off": (text, _, choose) => text.slice(0, choose(text.length)),
  "something behind": (text, _, choose) => `${text}${["\n", " ", "}", "\0", text][choose(5)] ?? ""}`,
  "a key twice": (text, _, choose) => {
    const lines = text.split("\n");
    const keys = lines.flatMap((line, index) => (/^ +"[a-zA-Z]+": ".*",$/.test(line) ? [index] : []));
    const at = keys[choose(keys.length)] ?? 0;
    return lines.toSpliced(at, 0, (lines[at] ?? "").replace(/[0-9]/, "7")).join("\n");
  },
  "a wrong value": inJson(({ parent, key }, _, choose) => {
    set(parent, key, WRONG[choose(WRONG.length)] ?? null);
  }),
  "a value from another receipt": inJson(({ parent, key }, other) => {
    set(parent, key, (other.parent as Record<string, Json>)[other.key] ?? null);
  }),
  "a value from another place": (text, others, choose) => {
    const [value] = [places(JSON.parse(text) as Json)].map((all) => all[choose(all.length)]);
    const taken = value ? ((value.parent as Record<string, Json>)[value.key] ?? null) : null;
    return inJson(({ parent, key }) => {
      set(parent, key, taken);
    })(text, others, choose);
  },
  "a number one more": inJson(({ parent, key }) => {
    const value = (parent as Record<string, Json>)[key];
    if (typeof value === "string" && /^[0-9]+$/.test(value))
      set(parent, key, (BigInt(value) + 1n).toString());
    if (typeof value === "string" && /^0x[0-9a-f]{1,16}$/.test(value)) {
      set(parent, key, `0x${(BigInt(value) + 1n).toString(16)}`);
    }
  }),
  "a field removed": inJson(({ parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    // The key is one of the object's own.
    else delete parent[key]; // eslint-disable-line @typescript-eslint/no-dynamic-delete
  }),
  "a field added": inJson(({ parent }, _, choose) => {
    const name = ["__proto__", "constructor", "status", "valid"][choose(4)] ?? "";
    Object.defineProperty(parent, name, { value: { valid: true }, enumerable: true });
  }),
  "a list in another order": inList((list) => list.reverse()),
  "a list with an element twice": inList((list, choose) => {
    const at = choose(list.length);
    list.splice(choose(list.length + 1), 0, list[at] ?? null);
  }),
  "a list cut short": inList((list, choose) => list.splice(choose(list.length))),
  "a very long list": inList((list) => list.push(...Array.from({ length: 300 }, () => list[0] ?? null))),
};

/** Works on one place of the JSON value, and on the same place of another bundle. */
function inJson(change: (place: Place, other: Place, choose: Choose) => void): Mutation {
  return (text, others, choose) => {
    const value = JSON.parse(text) as Json;
    const other = JSON.parse(others[choose(others.length)] ?? text) as Json;
    const all = places(value);
    const at = choose(all.length);
    const [place, same] = [all[at], places(other)[at]];
    if (place === undefined || same === undefined) return text;
    change(place, same, choose);
    return `${JSON.stringify(value, undefined, 2)}\n`;
  };
}

function inList(change: (list: Json[], choose: Choose) => unknown): Mutation {
  return (text, _, choose) => {
    const value = JSON.parse(text) as Json;
    const lists = places(value)
      .map(({ parent }) => parent)
      .filter((parent) => Array.isArray(parent));
    const list = lists[choose(lists.length)];
    if (list) change(list, choose);
    return `${JSON.stringify(value, undefined, 2)}\n`;
  };
}

/** Every place in a JSON value, from the outside to the inside. */
function places(value: Json): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...places(inner)]);
}

function set(parent: Place["parent"], key: string, value: Json): void {
  (parent as Record<string, Json>)[key] = value;
}
