import { ZeroAddress } from "ethers";

import { deployPeer } from "./deployPeer.js";
import type { Peer } from "./measurePeers.js";
import { readArtifact } from "./readArtifact.js";

const PACKAGE = "@tokenysolutions/t-rex";
const NETHERLANDS = 528;

/** ERC-3643 in its cheapest form: no proxies, no claim topics, no compliance modules, every identity is the same. */
export async function deployTrex(): Promise<Peer> {
  const deploy = (source: string) => deployPeer(readArtifact(PACKAGE, source));
  const registries = "registry/implementation";
  const topics = await deploy(`${registries}/ClaimTopicsRegistry`);
  const issuers = await deploy(`${registries}/TrustedIssuersRegistry`);
  const storage = await deploy(`${registries}/IdentityRegistryStorage`);
  const identities = await deploy(`${registries}/IdentityRegistry`);
  const compliance = await deploy("compliance/modular/ModularCompliance");
  const token = await deploy("token/Token");
  for (const simple of [topics, issuers, storage, compliance]) await simple.getFunction("init").send();
  await identities.getFunction("init").send(issuers, topics, storage);
  await storage.getFunction("bindIdentityRegistry").send(identities);
  await token.getFunction("init").send(identities, compliance, "Peer", "PEER", 0, ZeroAddress);

  const agent = token.runner;
  for (const contract of [identities, token]) await contract.getFunction("addAgent").send(agent);
  await token.getFunction("unpause").send();
  return {
    enrol: async (participants) => {
      const everyones = await token.getAddress();
      for (let start = 0; start < participants.length; start += 50) {
        const some = participants.slice(start, start + 50);
        const register = identities.getFunction("batchRegisterIdentity");
        await register.send(some, some.map(() => everyones), some.map(() => NETHERLANDS)); // prettier-ignore
      }
    },
    award: (_, participants) =>
      token.getFunction("batchMint").send(
        participants,
        participants.map(() => 100n),
      ),
  };
}
