import { AbiCoder, type EventLog, ZeroAddress, ZeroHash } from "ethers";

import { deployPeer } from "./deployPeer.js";
import type { Peer } from "./measurePeers.js";
import { readArtifact } from "./readArtifact.js";

const PACKAGE = "@ethereum-attestation-service/eas-contracts";
const SCHEMA = "uint64 task,uint8 activity,uint16 units,uint40 started,uint40 finished,bytes32 evidence";
const TYPES = SCHEMA.split(",").map((field) => field.split(" ")[0] ?? "");

/** An attestation service: stores that a task was done, and no coins. */
export async function deployEas(): Promise<Peer> {
  const registry = await deployPeer(readArtifact(PACKAGE, "SchemaRegistry"));
  const eas = await deployPeer(readArtifact(PACKAGE, "EAS"), await registry.getAddress());
  await registry.getFunction("register").send(SCHEMA, ZeroAddress, true);
  const [registered] = (await registry.queryFilter("Registered")) as EventLog[];
  const schema: unknown = registered?.args[0];

  return {
    most: 50,
    award: (tasks, participants) =>
      eas.getFunction("multiAttest").send([
        {
          schema,
          data: participants.map((recipient, index) => ({
            recipient,
            expirationTime: 0n,
            revocable: true,
            refUID: ZeroHash,
            data: AbiCoder.defaultAbiCoder().encode(TYPES, [tasks + index, 0, 1, 1n, 2n, schema]),
            value: 0n,
          })),
        },
      ]),
  };
}
