import { type FunctionFragment, getBytes } from "ethers";

import { ISocialcoin__factory } from "../../typechain-types/index.js";
import type { Attestation, AttestationBatch } from "../statements/AttestationBatch.js";
import { decodeValues } from "../statements/decodeValues.js";

const SELECTOR = 4;
/** Made when the first call is read: most commands read none. */
let award: FunctionFragment | undefined;

/**
 * The attestations that a transaction awarded, in their order. The contract keeps of a task that it was awarded; what was
 * done and how long it took stands in the award's own call.
 *
 * @param data The transaction's input.
 * @returns Undefined where it is no award of the programme, such as that of a contract account.
 */
export function attestationsIn(data: string, programme: bigint): Attestation[] | undefined {
  award ??= ISocialcoin__factory.createInterface().getFunction("award");
  if (!data.startsWith(award.selector)) return undefined;
  const { batch } = decodeValues(award.inputs, getBytes(data).subarray(SELECTOR));
  const { programme: awarded, attestations } = batch as AttestationBatch;
  return awarded === programme ? attestations : undefined;
}
