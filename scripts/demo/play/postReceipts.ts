import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { acknowledge } from "../../commands/receipt/acknowledge.js";
import { exportReceipts } from "../../commands/receipt/export.js";
import { signAcknowledgement } from "../../commands/receipt/signAcknowledgement.js";
import { verifyReceipts } from "../../commands/receipt/verify.js";
import { readReceiptFolder } from "../books/readReceiptFolder.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/** What the creditors' clerks did with new receipts. */
export interface Posted {
  /** How many receipts were verified and acknowledged. */
  readonly receipts: number;
  /** How many creditors had any. */
  readonly creditors: number;
}

/**
 * Each creditor gets its own receipts as files, verifies the new ones from the files and the network alone, and
 * acknowledges them.
 *
 * @param posted Files that were posted before; the new ones are added.
 * @throws SocialcoinError `DEMO_RECEIPT_NOT_VALID`
 */
export async function postReceipts(
  play: Play,
  settlement: Settlement,
  posted: Set<string>,
  occasion: string,
): Promise<Posted> {
  const counts: number[] = [];
  for (const { name, oin } of play.input.story.creditors) {
    await exportTo(play, settlement, name, oin);
    const files = readReceiptFolder(play.folder(name))
      .map((receipt) => receipt.file)
      .filter((file) => !posted.has(file));
    if (files.length === 0) continue;
    await verifyAll(play, name, files);
    await confirm(play, name, oin, files, occasion);
    for (const file of files) posted.add(file);
    counts.push(files.length);
  }
  return { receipts: counts.reduce((sum, count) => sum + count, 0), creditors: counts.length };
}

async function exportTo(
  play: Play,
  { programme, references }: Settlement,
  name: string,
  oin: string,
): Promise<void> {
  await exportReceipts(play.context, {
    programme,
    creditor: oin,
    references: references.get(name) ?? [],
    out: play.folder(name),
  });
}

async function verifyAll(play: Play, name: string, files: readonly string[]): Promise<void> {
  const verified = await verifyReceipts(play.context, files);
  const bad = verified.find(({ verdict }) => verdict !== "valid");
  if (bad === undefined && verified.length === files.length) return;
  throw new SocialcoinError(
    "DEMO_RECEIPT_NOT_VALID",
    inEnglish(`${name} cannot verify ${bad?.file ?? "all of its receipts"}.`),
    {
      exitKind: "refused",
      details: { creditor: name, file: bad?.file },
    },
  );
}

async function confirm(
  play: Play,
  name: string,
  oin: string,
  files: readonly string[],
  occasion: string,
): Promise<void> {
  const out = `${play.folder(name, "statements")}/acknowledgement-${occasion}.json`;
  const signed = await signAcknowledgement(play.context, { files, oin, as: name, out });
  await acknowledge(play.context, { files: [signed.file], as: play.input.story.operator });
}
