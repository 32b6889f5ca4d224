import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { receiptAcknowledge } from "./acknowledge.js";
import { receiptExport } from "./export.js";
import { receiptLetter } from "./letter.js";
import { receiptReconcile } from "./reconcile.js";
import { receiptRefresh } from "./refresh.js";
import { receiptReverse } from "./reverse.js";
import { receiptSignAcknowledgement } from "./signAcknowledgement.js";
import { receiptSignReversal } from "./signReversal.js";
import { receiptTable } from "./table.js";
import { receiptVerify } from "./verify.js";

/** What creditors and providers post and check. */
export function receiptCommands(shell: Shell): Command[] {
  return [
    receiptExport(shell),
    receiptVerify(shell),
    receiptLetter(shell),
    receiptRefresh(shell),
    receiptTable(shell),
    receiptReconcile(shell),
    receiptSignAcknowledgement(shell),
    receiptAcknowledge(shell),
    receiptSignReversal(shell),
    receiptReverse(shell),
  ];
}
