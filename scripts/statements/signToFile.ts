import { VoidSigner } from "ethers";

import { buildStatement } from "../../src/statements/buildStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import type { Messages, PrimaryType } from "../../src/statements/Statement.js";
import type { StatementContract } from "../../src/statements/StatementKind.js";
import { statementDigest } from "../../src/statements/statementDigest.js";
import { writeStatement } from "../../src/statements/writeStatement.js";
import type { Context } from "../context/Context.js";
import { type OutputFile, writeFiles } from "../output/writeFiles.js";
import { contractOf } from "./contractOf.js";
import type { Signing } from "./signerFor.js";
import type { SignedFile } from "./SigningOptions.js";

/** A message and where its statement goes. */
export interface Draft<P extends PrimaryType> {
  readonly message: Messages[P];
  readonly file: string;
  /** Where it will be submitted, for a kind that several contracts take. */
  readonly contract?: StatementContract | undefined;
  /** What the signer keeps beside it: salts and references. Written first, so that no statement lacks its own. */
  readonly kept?: OutputFile;
}

/**
 * Signs messages and writes each as a statement file. In a dry run nothing is written.
 *
 * @throws SocialcoinError `FILE_EXISTS`, `FILE_NOT_WRITTEN`, and what building and signing throw
 */
export async function signToFile<P extends PrimaryType>(
  context: Context,
  signing: Signing,
  primaryType: P,
  drafts: readonly Draft<P>[],
  overwrite = false,
): Promise<SignedFile[]> {
  const files: OutputFile[] = [];
  const signed: SignedFile[] = [];
  for (const { message, file, kept, contract } of drafts) {
    const place = {
      chainId: context.network.chainId,
      verifyingContract: await contractOf(context, primaryType, contract),
      contractName: contract,
    };
    const statement = buildStatement(primaryType, place, message);
    const { forContractAccount } = signing;
    const unsigned = signing.signer instanceof VoidSigner;
    const text = writeStatement(
      unsigned ? statement : await signStatement(statement, signing.signer, { forContractAccount }),
    );
    if (kept !== undefined) files.push(kept);
    files.push({ file, text });
    const { account: signer, deadline } = signing;
    const outcome = context.dryRun ? "planned" : unsigned ? "unsigned" : "signed";
    signed.push({ outcome, file, digest: statementDigest(statement), signer, deadline });
  }

  if (context.dryRun) context.output.note(context.output.messages.dryRunSigning);
  else writeFiles(files, overwrite);
  return signed;
}
