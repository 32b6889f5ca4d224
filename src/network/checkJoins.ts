import { computeAddress, verifyMessage } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { descriptionDigest } from "./descriptionDigest.js";
import type { JoinFile } from "./JoinFile.js";
import { joinMessage } from "./joinMessage.js";
import type { DescribedOrganisation, DescribedValidator, NetworkDescription } from "./NetworkDescription.js";

/** A validator of which the key is known. */
export interface JoinedNode extends DescribedValidator {
  readonly organisation: string;
  /** 64 bytes. */
  readonly publicKey: string;
  /** In small letters. */
  readonly account: string;
}

/**
 * The validators of a network, each with the key that its own organisation handed in, in the description's order.
 *
 * @throws SocialcoinError `JOIN_MISSING`, `JOIN_TWICE`, `JOIN_UNKNOWN`, `JOIN_OTHER_DESCRIPTION`, `JOIN_NOT_SIGNED`,
 * `JOIN_KEY_TWICE`
 */
export function checkJoins(description: NetworkDescription, joins: readonly JoinFile[]): JoinedNode[] {
  const digest = descriptionDigest(description);
  const known = new Set(description.organisations.map(({ name }) => name));
  for (const { organisation } of joins) {
    if (!known.has(organisation)) throw unknown(organisation);
  }
  const nodes = description.organisations.flatMap((organisation) => {
    const own = joins.filter((join) => join.organisation === organisation.name);
    const [join] = own;
    if (join === undefined) throw missing(organisation.name);
    if (own.length > 1) throw twice(organisation.name);
    if (join.description !== digest) throw other(organisation.name);
    return organisation.validators.map((validator) => match(organisation, validator, join));
  });
  const shared = nodes.find(
    ({ account }, index) => nodes.findIndex((one) => one.account === account) !== index,
  );
  if (shared !== undefined) throw sharedKey(shared.name);
  return nodes;
}

function match({ name }: DescribedOrganisation, validator: DescribedValidator, join: JoinFile): JoinedNode {
  const found = join.nodes.find((node) => node.name === validator.name);
  if (found === undefined || join.nodes.length === 0) throw missing(`${name} for node ${validator.name}`);
  const account = computeAddress(`0x04${found.publicKey.slice("0x".length)}`).toLowerCase();
  const message = joinMessage(join.description, name, validator.name);
  if (signerOf(message, found.signature) !== account) throw notSigned(name, validator.name);
  return { ...validator, organisation: name, publicKey: found.publicKey, account };
}

function signerOf(message: string, signature: string): string | undefined {
  try {
    return verifyMessage(message, signature).toLowerCase();
  } catch {
    return undefined;
  }
}

function missing(whose: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_MISSING",
    inEnglish(
      `The join file of ${whose} is not there. Ask for it; every organisation of the description makes one.`,
    ),
  );
}

function twice(organisation: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_TWICE",
    inEnglish(`There are two join files of ${organisation}. Ask it by telephone which one holds.`),
  );
}

function unknown(organisation: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_UNKNOWN",
    inEnglish(
      `${organisation} is not in the description. Leave its file out, or agree on another description.`,
    ),
  );
}

function other(organisation: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_OTHER_DESCRIPTION",
    inEnglish(
      `${organisation} joined another description than this one. Compare the digests, and let it join again.`,
    ),
  );
}

function notSigned(organisation: string, node: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_NOT_SIGNED",
    inEnglish(
      `The join file of ${organisation} is not signed by the key of ${node}. Ask for the file as it was written.`,
    ),
  );
}

function sharedKey(node: string): SocialcoinError {
  return new SocialcoinError(
    "JOIN_KEY_TWICE",
    inEnglish(
      `${node} has the key of another node. Every node makes its own: remove that file and join again.`,
    ),
  );
}
