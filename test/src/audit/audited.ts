// What an audit says of the contracts of a test.
import { BrowserProvider, getAddress, Network } from "ethers";

import { connectContracts } from "../../../scripts/context/connectContracts.js";
import { checkSignatures } from "../../../src/audit/checkSignatures.js";
import { compareState } from "../../../src/audit/compareState.js";
import type { AuditedAddresses, History } from "../../../src/audit/History.js";
import type { AuditedContracts } from "../../../src/audit/questionsOf.js";
import { readHistory } from "../../../src/audit/readHistory.js";
import { replay } from "../../../src/audit/replay.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { connection, type Deployed } from "../../deployed.js";

const network = Network.from(31_337);
/** As a remote node would be asked: no answer is kept, and a refusal is told as nodes tell it. */
export const provider = new BrowserProvider(connection.provider, network, {
  staticNetwork: network,
  cacheTimeout: -1,
});
const nobody = (): void => undefined;

/** The contracts, as an audit asks them. */
export async function auditedContracts(on: Deployed): Promise<AuditedContracts> {
  return connectContracts({ ...(await addressesOf(on)), Brake: await on.brake.getAddress() }, provider);
}

async function addressesOf(on: Deployed): Promise<AuditedAddresses> {
  const all = {
    AccessManager: on.manager,
    Programmes: on.programmes,
    Socialcoin: on.socialcoin,
    DebtRelief: on.debtRelief,
    InKind: on.inKind,
    NeighbourhoodPlan: on.plan,
  };
  const entries = Object.entries(all).map(
    async ([name, contract]) => [name, getAddress(await contract.getAddress())] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as unknown as AuditedAddresses;
}

/** All that happened so far. */
export async function historyOf(on: Deployed): Promise<History> {
  return readHistory(provider, await addressesOf(on), await provider.getBlockNumber());
}

/** What an audit of all that happened so far finds, in its words. */
export async function findingsOf(on: Deployed): Promise<string[]> {
  const audit = replay(await historyOf(on));
  await checkSignatures(audit, provider, portablePrimitives, nobody);
  await compareState(audit, await auditedContracts(on), nobody);
  return audit.findings.map(({ promise, sentence }) => `${promise} ${sentence}`);
}
