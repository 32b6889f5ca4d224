import { bytesOf } from "../../../src/proofs/bytesOf.js";
import { writeNumber } from "../../../src/proofs/writeNumber.js";
import type { SignedStatement } from "../../../src/statements/Statement.js";
import { ISocialcoin__factory } from "../../../typechain-types/index.js";

const WORD = 32;
/** Words of an attestation, and of a batch before its attestations. */
const ATTESTATION_WORDS = 8;
const BATCH_WORDS = 4;
const SELECTOR_BYTES = 4;

const { selector } = ISocialcoin__factory.createInterface().getFunction("award");

/**
 * The calldata of an award. What a general encoder takes a tenth of a second for, with hundreds of attestations, is here
 * a row of words in the order of the struct; a test compares both.
 */
export function encodeAward({ message, signature }: SignedStatement<"AttestationBatch">): string {
  const { programme, attester, deadline, attestations } = message;
  const signed = Buffer.from(signature.slice(2), "hex");
  const batchWords = BATCH_WORDS + 1 + ATTESTATION_WORDS * attestations.length;
  const signatureWords = 1 + Math.ceil(signed.length / WORD);
  const data = Buffer.alloc(SELECTOR_BYTES + WORD * (2 + batchWords + signatureWords));
  data.write(selector.slice(2), "hex");
  let word = 0;
  const put = (value: bigint | number | boolean | string): void => {
    const at = SELECTOR_BYTES + WORD * word;
    if (typeof value === "string") {
      const bytes = bytesOf(value.toLowerCase());
      data.set(bytes, at + WORD - bytes.length);
    } else writeNumber(BigInt(value), data, at);
    word += 1;
  };

  put(WORD * 2);
  put(WORD * (2 + batchWords));
  put(programme);
  put(attester);
  put(deadline);
  put(WORD * BATCH_WORDS);
  put(attestations.length);
  for (const { task, participant, activity, units, group, started, finished, evidence } of attestations) {
    put(task);
    put(participant);
    put(activity);
    put(units);
    put(group);
    put(started);
    put(finished);
    put(evidence);
  }
  put(signed.length);
  signed.copy(data, SELECTOR_BYTES + WORD * word);
  return `0x${data.toString("hex")}`;
}
