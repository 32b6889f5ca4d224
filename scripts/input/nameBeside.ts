import { join, parse } from "node:path";

/** The JSON file beside another: `nameBeside("in/tasks.csv", "private")` is `in/tasks.private.json`. */
export function nameBeside(file: string, what: string): string {
  const { dir, name } = parse(file);
  return join(dir, `${name}.${what}.json`);
}
