import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { redeemList } from "./list.js";
import { redeemSign } from "./sign.js";
import { redeemSubmit } from "./submit.js";

/** Coins into write-offs, vouchers and contributions. */
export function redeemCommands(shell: Shell): Command[] {
  return [redeemSign(shell), redeemSubmit(shell), redeemList(shell)];
}
