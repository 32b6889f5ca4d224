import { Command } from "commander";

import type { Shell } from "../Shell.js";
import { networkAppoint } from "./appoint.js";
import { networkAssemble } from "./assemble.js";
import { networkCheck } from "./check.js";
import { networkCreate } from "./create.js";
import { networkDismiss } from "./dismiss.js";
import { networkFreeze } from "./freeze.js";
import { networkJoin } from "./join.js";
import { networkManifest } from "./manifest.js";
import { networkPin } from "./pin.js";
import { networkStart } from "./start.js";
import { networkStatus } from "./status.js";
import { networkStop } from "./stop.js";
import { networkUnfreeze } from "./unfreeze.js";
import { validatorsPropose } from "./validatorsPropose.js";
import { validatorsStatus } from "./validatorsStatus.js";

/** All that is done to a network as such. */
export function networkCommands(shell: Shell): Command[] {
  return [
    networkCreate(shell),
    networkStart(shell),
    networkStatus(shell),
    networkStop(shell),
    networkJoin(shell),
    networkAssemble(shell),
    networkManifest(shell),
    networkPin(shell),
    networkCheck(shell),
    new Command("validators")
      .description("Who seals blocks, and votes on that")
      .addCommand(validatorsStatus(shell))
      .addCommand(validatorsPropose(shell)),
    networkAppoint(shell),
    networkDismiss(shell),
    networkFreeze(shell),
    networkUnfreeze(shell),
  ];
}
