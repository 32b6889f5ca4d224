import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { isSignedBy } from "../../../src/statements/isSignedBy.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { signerOf } from "../../../src/statements/signerOf.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import { writeStatement } from "../../../src/statements/writeStatement.js";
import type { Context } from "../../context/Context.js";
import { inFile } from "../../input/inFile.js";
import { readTextFile } from "../../input/readTextFile.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Shell } from "../Shell.js";

/** A statement and what somebody else's wallet made of it. */
export interface AttachOptions {
  /** The statement, unsigned. */
  readonly file: string;
  /** A text file with the signature in hexadecimal. */
  readonly signature: string;
}

/** A statement file that is signed now. */
export interface Attached {
  readonly file: string;
  readonly digest: string;
  readonly signer: string;
}

const SIGNATURE = /^0x([0-9a-fA-F]{2}){65,10000}$/;

/**
 * Puts a signature that was made elsewhere into its statement file, once it is seen to be that of the signer whom the
 * statement names.
 *
 * @throws SocialcoinError `SIGNATURE_INVALID`, `STATEMENT_NOT_SIGNED`
 */
export async function attachSignature(context: Context, options: AttachOptions): Promise<Attached> {
  const { file } = options;
  const signature = readTextFile(options.signature).trim().replace(/^"|"$/g, "").toLowerCase();
  if (!SIGNATURE.test(signature)) {
    throw new SocialcoinError(
      "SIGNATURE_INVALID",
      {
        en: `${options.signature} does not hold a signature: 0x and hexadecimal digits. Save what the wallet gave.`,
        nl: `In ${options.signature} staat geen handtekening: 0x en hexadecimale cijfers. Bewaar wat de wallet gaf.`,
      },
      { details: { file: options.signature } },
    );
  }
  return inFile(file, async () => {
    const statement = { ...readStatement(readTextFile(file)), signature };
    const signer = signerOf(statement);
    if (!(await isSignedBy(statement, signer, context.provider))) {
      throw new SocialcoinError(
        "STATEMENT_NOT_SIGNED",
        {
          en: `The signature is not that of ${signer} under this statement. Have exactly this file signed by ${signer}.`,
          nl: `De handtekening is niet van ${signer} onder deze verklaring. Laat precies dit bestand ondertekenen door ${signer}.`,
        },
        { details: { signer } },
      );
    }
    if (!context.dryRun) writeFiles([{ file, text: writeStatement(statement) }], true);
    return { file, digest: statementDigest(statement), signer };
  });
}

/** `statement attach FILE --signature FILE` */
export function statementAttach(shell: Shell): Command {
  return new Command("attach")
    .description("Put a signature that was made elsewhere into its statement file")
    .argument("<file>", "statement that was written with --unsigned")
    .requiredOption("--signature <file>", "text file with what the wallet gave: 0x…")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin statement attach consent.json --signature consent.signature.txt",
    )
    .action(async (file: string, { signature }: { signature: string }, command: Command) => {
      const act = (context: Context): Promise<Attached> => attachSignature(context, { file, signature });
      await shell.run(command, act, (attached) => `Signed by ${attached.signer}: ${attached.file}`);
    });
}
