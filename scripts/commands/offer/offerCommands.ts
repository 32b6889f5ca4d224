import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { offerMake } from "./make.js";
import { offerShow } from "./show.js";
import { offerSign } from "./sign.js";

/** What coins buy in kind. */
export function offerCommands(shell: Shell): Command[] {
  return [offerSign(shell), offerMake(shell), offerShow(shell)];
}
