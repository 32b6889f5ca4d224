import { readdirSync } from "node:fs";
import { join } from "node:path";

import { SocialcoinError } from "../../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../../src/language/inEnglish.js";
import { acknowledge } from "../../../commands/receipt/acknowledge.js";
import { signAcknowledgement } from "../../../commands/receipt/signAcknowledgement.js";
import { verifySpendings } from "../../../commands/receipt/verifySpendings.js";
import type { Play } from "../Play.js";

/** Who delivers. */
interface Provider {
  readonly name: string;
  readonly oin: string;
}

/**
 * A provider verifies the vouchers or contributions in its folder and acknowledges those that it delivered.
 *
 * @param cancelled Files of those that it did not deliver.
 * @returns How many it acknowledged.
 * @throws SocialcoinError `DEMO_RECEIPT_NOT_VALID`
 */
export async function confirmSpendings(
  play: Play,
  programme: bigint,
  { name, oin }: Provider,
  cancelled: ReadonlySet<string> = new Set(),
): Promise<number> {
  const { context, folder, input } = play;
  const files = readdirSync(folder(name))
    .filter((file) => /^(voucher|contribution)-\d+\.json$/.test(file))
    .map((file) => join(folder(name), file))
    .filter((file) => !cancelled.has(file));
  const verified = await verifySpendings(context, files);
  const bad = verified.find(({ verdict }) => verdict !== "valid");
  if (bad !== undefined) {
    throw new SocialcoinError("DEMO_RECEIPT_NOT_VALID", inEnglish(`${name} cannot verify ${bad.file}.`), {
      exitKind: "refused",
      details: { provider: name, file: bad.file },
    });
  }

  if (files.length === 0) return 0;
  const out = `${folder(name, "statements")}/acknowledgement-${programme.toString()}.json`;
  const signed = await signAcknowledgement(context, { files, oin, as: name, out });
  await acknowledge(context, { files: [signed.file], as: input.story.operator });
  return files.length;
}
