import type { CompletedOption, Completions, Word } from "./completionsOf.js";
import { findingPlace } from "./findingPlace.js";

/** A script with which zsh completes commands and options, each with what it means, and files elsewhere. */
export function zshScript(completions: readonly Completions[]): string {
  const cases = completions.map(
    ({ path, commands, options }) =>
      `    ${JSON.stringify(path)}) commands=(${described(commands)}) options=(${described(options)}) ;;`,
  );
  return `# socialcoin: completion for zsh
(( $+commands[socialcoin] )) || socialcoin() { npx --no -- socialcoin "$@"; }
_socialcoin() {
  local place="" each
  local -a commands options
  for each in "\${(@)words[2,CURRENT-1]}"; do
${findingPlace(completions)}
  done
  case "\${words[CURRENT-1]}" in
${valueCases(completions)}
  esac
  case "$place" in
${cases.join("\n")}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then _describe option options
  elif (( $#commands )); then _describe command commands
  else _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _socialcoin socialcoin`;
}

function described(words: readonly Word[]): string {
  return words
    .map(({ word, description }) => quote(`${word}:${description.replaceAll(":", "\\:")}`))
    .join(" ");
}

function valueCases(completions: readonly Completions[]): string {
  const options = new Map<string, CompletedOption>();
  for (const one of completions) for (const option of one.options) options.set(option.word, option);
  return [...options.values()]
    .filter(({ takesValue }) => takesValue)
    .map(({ word, choices }) =>
      choices.length > 0
        ? `    ${word}) compadd -- ${choices.map(quote).join(" ")}; return ;;`
        : `    ${word}) _files; return ;;`,
    )
    .join("\n");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
