import type { Ended } from "./command.js";

/** The lines that a command showed, without what differs from run to run: accounts, hashes and blocks. */
export function tableOf({ stdout }: Ended): string[] {
  return stdout
    .trimEnd()
    .replace(/ +$/gm, "")
    .replace(/0x[0-9a-fA-F]{64}/g, "0x(hash)")
    .replace(/0x[0-9a-fA-F]{40}/g, "0x(account)")
    .replace(/\b(blok) \d+/g, "$1 N")
    .split("\n");
}
