import { join } from "node:path";

import { formatOin } from "../../../src/organisation/formatOin.js";
import { makeManifest } from "../../commands/network/manifest.js";
import { exportReceipts } from "../../commands/receipt/export.js";
import { writeLetters } from "../../commands/receipt/letter.js";
import { readReceiptFolder } from "../books/readReceiptFolder.js";
import { readTable } from "../rule/readTable.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/**
 * Everything that a creditor needs when the network is gone: its receipts with their proofs, and the network's manifest.
 * Of one creditor also letters of a first write-off and a final discharge, for itself and for the household.
 *
 * @returns The manifest's file.
 */
export async function handOver(play: Play, { programme, references }: Settlement): Promise<string> {
  const { context, folder, input } = play;
  const { municipality } = await context.contracts.programmes.agreement(programme);
  const oin = formatOin(municipality);
  const manifest = join(folder(), "network.manifest.json");
  await makeManifest(context, { name: "demo", municipality: [oin], out: manifest });
  for (const { name, oin: creditor } of input.story.creditors) {
    const own = { creditor, references: references.get(name) ?? [], out: folder(name) };
    await exportReceipts(context, { ...own, programme, prove: true, manifest });
  }
  await writeSomeLetters(play, manifest, oin);
  return manifest;
}

/** Each takes a third of a second, and a few show what they are. */
async function writeSomeLetters(
  { context, folder, input }: Play,
  manifest: string,
  oin: string,
): Promise<void> {
  const discharged = input.story.creditors.find(
    ({ name }) => readReceiptFolder(folder(name)).at(-1)?.coins === 0n,
  );
  if (discharged === undefined) return;
  const receipts = readReceiptFolder(folder(discharged.name)).map(({ file }) => file);
  const organisations = input.path("organisations.csv");
  const letters = {
    paths: [receipts.at(0) ?? "", receipts.at(-1) ?? ""],
    manifest,
    sender: readTable(organisations).find((row) => row["oin"] === oin)?.["name"] ?? "",
    organisations,
  };
  const { output } = context;
  await writeLetters(output, {
    ...letters,
    audiences: ["creditor"],
    out: folder(discharged.name, "letters"),
  });
  await writeLetters(output, { ...letters, audiences: ["resident"], out: folder("household", "letters") });
}
