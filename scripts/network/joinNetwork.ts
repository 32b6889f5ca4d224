import { join } from "node:path";

import { Wallet } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
import { descriptionDigest } from "../../src/network/descriptionDigest.js";
import { JOIN_FORMAT, type JoinFile } from "../../src/network/JoinFile.js";
import { joinMessage } from "../../src/network/joinMessage.js";
import type { DescribedOrganisation, NetworkDescription } from "../../src/network/NetworkDescription.js";
import { ensureKey } from "./ensureKey.js";

const UNCOMPRESSED = "0x04".length;

/**
 * Makes the keys of an organisation's nodes where there are none, and what it tells the others about them.
 *
 * @param out The folder that has, or gets, a folder per node.
 * @throws SocialcoinError `ORGANISATION_UNKNOWN`, and what {@link ensureKey} throws
 */
export function joinNetwork(description: NetworkDescription, organisation: string, out: string): JoinFile {
  const { name, validators } = organisationOf(description, organisation);
  const digest = descriptionDigest(description);
  const nodes = validators.map((validator) => {
    const key = ensureKey(join(out, validator.name, "key"));
    return {
      name: validator.name,
      publicKey: `0x${key.publicKey.slice(UNCOMPRESSED)}`,
      signature: new Wallet(key).signMessageSync(joinMessage(digest, name, validator.name)),
    };
  });
  return { format: JOIN_FORMAT, version: 1, organisation: name, description: digest, nodes };
}

function organisationOf({ organisations }: NetworkDescription, name: string): DescribedOrganisation {
  const found = organisations.find((organisation) => organisation.name === name);
  if (found !== undefined) return found;
  throw new SocialcoinError(
    "ORGANISATION_UNKNOWN",
    inEnglish(
      `The description has no organisation "${name}". It has: ${organisations.map((one) => one.name).join(", ")}.`,
    ),
    { details: { organisation: name } },
  );
}
