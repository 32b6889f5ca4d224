import type { Completions } from "./completionsOf.js";

/** Lines for bash and zsh that follow the words before the cursor to the command that they name. */
export function findingPlace(completions: readonly Completions[]): string {
  const paths = completions.filter(({ path }) => path !== "").map(({ path }) => JSON.stringify(path));
  return [
    '    case "${place:+$place }$each" in',
    `      ${paths.join("|")}) place="\${place:+$place }$each" ;;`,
    "    esac",
  ].join("\n");
}
