// What the tests of statements start from.
import { connection, deployed } from "../../deployed.js";
import { attestation, FAR, sign } from "../../journey.js";

/** A signed attestation of one task, and where it is to be submitted. */
export async function attested() {
  const world = await deployed();
  const { attester, resident } = world.people;
  const message = {
    programme: 1n,
    attester: attester.address,
    deadline: FAR,
    attestations: [attestation(1n, resident.address)],
  };
  const statement = await sign(world, "AttestationBatch", message, attester);
  const { chainId } = await connection.ethers.provider.getNetwork();
  const place = { chainId, verifyingContract: await world.socialcoin.getAddress() };
  return { world, statement, message, place };
}
