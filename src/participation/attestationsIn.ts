import { ISocialcoin__factory } from "../../typechain-types/index.js";
import type { Attestation } from "../statements/AttestationBatch.js";

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
  const [batch] = contract.decodeFunctionData("award", data) as unknown as [AwardedBatch];
  if (batch.programme !== programme) return undefined;
  return batch.attestations.map((entry) => entry.toObject() as Attestation);
}

interface AwardedBatch {
  readonly programme: bigint;
  readonly attestations: readonly { toObject(): object }[];
}
