import type { Completions } from "./completionsOf.js";

/** A script with which fish completes commands and options, each with what it means, and files elsewhere. */
export function fishScript(completions: readonly Completions[]): string {
  const lines = completions.flatMap(({ path, commands, options }) => {
    const here = `-n ${quote(`__socialcoin_at ${quote(path)}`)}`;
    return [
      ...commands.map(
        ({ word, description }) => `complete -c socialcoin -f ${here} -a ${word} -d ${quote(description)}`,
      ),
      ...options.map(({ word, description, takesValue, choices }) => {
        const values = choices.length > 0 ? ` -x -a ${quote(choices.join(" "))}` : takesValue ? " -r" : "";
        return `complete -c socialcoin ${here} -l ${word.replace(/^--/, "")}${values} -d ${quote(description)}`;
      }),
    ];
  });
  return `# socialcoin: completion for fish
type -q socialcoin; or function socialcoin; npx --no -- socialcoin $argv; end
function __socialcoin_at
  set -l paths ${completions.map(({ path }) => quote(path)).join(" ")}
  set -l place ""
  for each in (commandline -opc)[2..]
    set -l next (string trim "$place $each")
    contains -- "$next" $paths; and set place "$next"
  end
  test "$place" = "$argv[1]"
end
${lines.join("\n")}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
