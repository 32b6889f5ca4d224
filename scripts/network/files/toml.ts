/** What Besu's configuration has for values. */
export type TomlValue = string | number | boolean | readonly string[];

/** Lines of TOML. Basic strings of TOML and of JSON are written alike. */
export function toml(values: Readonly<Record<string, TomlValue>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${typeof value === "object" ? list(value) : JSON.stringify(value)}\n`)
    .join("");
}

function list(values: readonly string[]): string {
  if (values.length === 0) return "[]";
  return `[\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join("")}]`;
}
