import type { Provider } from "ethers";

import type { Primitives } from "../proofs/Primitives.js";
import { isSignedBy } from "../statements/isSignedBy.js";
import { signerOf } from "../statements/signerOf.js";
import type { Audit, Signature } from "./Audit.js";

/**
 * Checks every signature on which an event rests. An account without code is recovered from it; one with code is asked
 * now, and what it says now is no proof of what it said then.
 *
 * @param looked Called with the number of signatures that were checked since the last call.
 */
export async function checkSignatures(
  audit: Audit,
  provider: Provider,
  primitives: Pick<Primitives, "recover">,
  looked: (signatures: number) => void,
): Promise<void> {
  for (const signature of audit.signatures) {
    const { promise, transaction, statement, digest } = signature;
    const signer = signerOf(statement);
    const signed =
      (await isSignedBy(statement, signer, undefined, digest, primitives)) ||
      (await isSignedBy(statement, signer, provider, digest, primitives));
    const { block, hash } = transaction;
    audit.check(promise, signed, () => sentenceOf(signature, signer), { block, transaction: hash });
    looked(1);
  }
}

function sentenceOf({ statement: { primaryType } }: Signature, signer: string): string {
  return `The ${primaryType} is not signed by ${signer}, or that contract account does not stand by it any more.`;
}
