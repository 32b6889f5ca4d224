import { findingPlace } from "./findingPlace.js";
import type { Completions } from "./completionsOf.js";

/** A script with which bash completes commands and options; where nothing fits it completes files. */
export function bashScript(completions: readonly Completions[]): string {
  const cases = completions.map(({ path, commands, options }) => {
    const words = commands.map(({ word }) => word).join(" ");
    const flags = options.map(({ word }) => word).join(" ");
    return `    ${JSON.stringify(path)}) words=${JSON.stringify(words)} options=${JSON.stringify(flags)} ;;`;
  });
  return `# socialcoin: completion for bash
type socialcoin >/dev/null 2>&1 || socialcoin() { npx --no -- socialcoin "$@"; }
_socialcoin() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" place="" each words="" options=""
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
${findingPlace(completions)}
  done
  case "$before" in
${valueCases(completions)}
  esac
  case "$place" in
${cases.join("\n")}
  esac
  [[ "$word" == -* ]] && words="$options"
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _socialcoin socialcoin`;
}

/** Values that are few; for every other value files are completed. */
function valueCases(completions: readonly Completions[]): string {
  const options = new Map(completions.flatMap((one) => one.options).map((option) => [option.word, option]));
  return [...options.values()]
    .filter(({ takesValue }) => takesValue)
    .map(({ word, choices }) =>
      choices.length > 0
        ? `    ${word}) COMPREPLY=($(compgen -W ${JSON.stringify(choices.join(" "))} -- "$word")); return ;;`
        : `    ${word}) COMPREPLY=(); return ;;`,
    )
    .join("\n");
}
