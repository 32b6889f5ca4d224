import { readdirSync } from "node:fs";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { verifyOffline, type VerifiedOffline } from "../../commands/receipt/verifyOffline.js";
import { viewOffline } from "../../commands/receipt/viewOffline.js";
import { readReceiptFolder } from "../books/readReceiptFolder.js";
import type { Play } from "./Play.js";

/**
 * Each creditor verifies what lies in its own folder, and the household its letters, when there is no network any more.
 *
 * @param manifest The network's manifest, which everybody got.
 * @throws SocialcoinError `DEMO_NETWORK_ANSWERS`, `DEMO_RECEIPT_NOT_VALID`
 */
export async function verifyAlone(
  { context, folder, input, narrator }: Play,
  manifest: string,
): Promise<void> {
  await requireGone(context);
  const { output } = context;
  const all: VerifiedOffline[] = [];
  const creditors = input.story.creditors.map(({ name }) => folder(name)).filter(hasPapers);
  for (const own of [...creditors, ...[folder("household", "letters")].filter(hasPapers)]) {
    const verified = await verifyOffline(output, { manifest, paths: [own] });
    requireExpected(verified, new Set(readReceiptFolder(own).map(({ file }) => file)));
    all.push(...verified);
  }

  const [warning = ""] = viewOffline(all, output.messages).split("\n");
  narrator.tell(warning);
  const reversed = all.filter(({ status }) => status === "reversed").length;
  const letters = all.filter(({ file }) => file.endsWith(".pdf")).length;
  narrator.tell(
    `${creditors.length} creditors verify ${all.length - letters} receipts and ${letters} letters from the files alone: ` +
      `${all.length - reversed} valid, ${reversed} reversed.`,
  );
}

function hasPapers(own: string): boolean {
  return readdirSync(own).some((name) => name.startsWith("receipt-"));
}

/** From here on nothing but files may be behind a verdict. */
async function requireGone({ provider }: Play["context"]): Promise<void> {
  const answer = await provider.getBlockNumber().catch(() => undefined);
  if (answer === undefined) return;
  throw new SocialcoinError(
    "DEMO_NETWORK_ANSWERS",
    inEnglish("The network answers, and should be stopped."),
    {
      exitKind: "refused",
    },
  );
}

/** What a creditor holds is valid, and so is every letter; a receipt that it agreed to undo is proven to be reversed. */
function requireExpected(verified: readonly VerifiedOffline[], held: ReadonlySet<string>): void {
  const wrong = verified.find(({ file, verdict, status }) =>
    held.has(file) || file.endsWith(".pdf") ? verdict !== "valid" : status !== "reversed",
  );
  if (wrong === undefined) return;
  throw new SocialcoinError(
    "DEMO_RECEIPT_NOT_VALID",
    inEnglish(`${wrong.file} is ${wrong.verdict} when it is verified from the file alone.`),
    { exitKind: "refused", details: { file: wrong.file } },
  );
}
