// The commands that a reader finds in the documentation, as the shell would hand them over.

/** A command as it stands in a text. */
export interface WrittenCommand {
  readonly text: string;
  readonly args: readonly string[];
}

const IN_LINE = /`(?:npx )?socialcoin ([^`]+)`/g;
const ON_ITS_OWN = /^[ ]*(?:npx )?socialcoin (.+)$/gm;
const WORD = /"([^"]*)"|'([^']*)'|([^\s"']+)/g;
/** What ends a command: a pipe, a redirection, another command, a comment. */
const END = / (?:[|>;#&]|2>).*$/;
/** Stands for a command's name, not for a command. */
const PATTERN = /<\w+>|…|--help/;

/** Every `socialcoin …` in a page or a help text. */
export function writtenCommands(text: string): WrittenCommand[] {
  const joined = text.replaceAll(/\\\n\s*/g, " ");
  const own = [...joined.matchAll(ON_ITS_OWN)].map(([, rest = ""]) => rest.replace(END, ""));
  const inLine = [...joined.matchAll(IN_LINE)].map(([, rest = ""]) => rest.replaceAll(/\s+/g, " "));
  return [...own, ...inLine]
    .filter((rest) => !rest.startsWith("()") && !PATTERN.test(rest.split(" ").slice(0, 2).join(" ")))
    .map((rest) => ({ text: `socialcoin ${rest.trim()}`, args: split(rest) }));
}

function split(rest: string): string[] {
  return [...rest.matchAll(WORD)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
