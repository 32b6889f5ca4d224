import { computeAddress, concat, hexlify, Interface, isError, type Provider, Signature } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { bytesOf } from "../proofs/bytesOf.js";
import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import { statementDigest } from "./statementDigest.js";
import type { SignedStatement } from "./Statement.js";

const erc1271 = new Interface([
  "function isValidSignature(bytes32 digest, bytes signature) view returns (bytes4)",
]);
/** What a contract account may spend on its answer; the contracts allow no more. */
const ERC1271_GAS = 200_000n;
/** How nodes tell that a call ran and came to nothing; anything else says that they could not run it. */
const ABORTED = /out of gas|revert|invalid opcode/i;
/** An uncompressed key begins with a byte that says so. */
const KEY_PREFIX = "0x04";

/**
 * Whether an account signed a statement, by the rule of the contracts: an account with code is asked (ERC-1271), one
 * without is recovered from the signature.
 *
 * @param provider Reads the chain; without it every account counts as one without code.
 * @param digest The statement's digest, where the caller has computed it.
 * @param primitives What recovers keys from signatures; ethers where it is left out.
 * @throws SocialcoinError `NODE_UNREACHABLE` where the provider does not answer
 */
export async function isSignedBy(
  statement: SignedStatement,
  account: string,
  provider?: Provider,
  digest = statementDigest(statement),
  primitives: Pick<Primitives, "recover"> = portablePrimitives,
): Promise<boolean> {
  const hasCode = provider !== undefined && (await asked(provider.getCode(account))) !== "0x";
  return hasCode
    ? accepts(provider, account, digest, statement.signature)
    : recovers(account, bytesOf(digest), statement.signature, primitives);
}

function recovers(
  account: string,
  digest: Uint8Array,
  signature: string,
  { recover }: Pick<Primitives, "recover">,
): boolean {
  try {
    const { r, s, yParity, serialized } = Signature.from(signature);
    // The contracts take one form only: neither a short one, nor a parity that is written in another way.
    if (signature.toLowerCase() !== serialized) return false;
    const key = recover(digest, bytesOf(concat([r, s])), yParity);
    return key !== undefined && computeAddress(concat([KEY_PREFIX, hexlify(key)])) === account;
  } catch {
    return false;
  }
}

async function accepts(
  provider: Provider,
  account: string,
  digest: string,
  signature: string,
): Promise<boolean> {
  const data = erc1271.encodeFunctionData("isValidSignature", [digest, signature]);
  try {
    const answer = await provider.call({ to: account, data, gasLimit: ERC1271_GAS });
    const selector = erc1271.getFunction("isValidSignature")?.selector ?? "";
    return answer === selector.padEnd(2 + 64, "0");
  } catch (cause) {
    if (isError(cause, "CALL_EXCEPTION") || ABORTED.test(String(cause))) return false;
    throw unreachable(cause);
  }
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw unreachable(cause);
  }
}

function unreachable(cause: unknown): SocialcoinError {
  return new SocialcoinError(
    "NODE_UNREACHABLE",
    {
      en: "The node does not answer: try again later, or use another one.",
      nl: "Het knooppunt antwoordt niet: probeer het later opnieuw, of gebruik een ander.",
    },
    {
      exitKind: "unreachable",
      cause,
    },
  );
}
