import { ISocialcoin__factory } from "../../typechain-types/index.js";
import type { Attestation } from "../statements/AttestationBatch.js";
import { decodeAward } from "../statements/decodeAward.js";

/**
 * The attestations that a transaction awarded, in their order. The contract keeps of a task that it was awarded; what was
 * done and how long it took stands in the award's own call.
 *
 * @param data The transaction's input.
 * @returns Undefined where it is no award of the programme, such as that of a contract account.
 */
export function attestationsIn(data: string, programme: bigint): Attestation[] | undefined {
  const contract = ISocialcoin__factory.createInterface();
  if (!data.startsWith(contract.getFunction("award").selector)) return undefined;
  const { message } = decodeAward(data);
  return message.programme === programme ? message.attestations : undefined;
}
