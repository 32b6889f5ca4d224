import { keccak256 } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { fetchHeader } from "./fetchHeader.js";
import { type Manifest, MANIFEST_FORMAT, MANIFEST_VERSION } from "./Manifest.js";
import type { Primitives } from "./Primitives.js";
import type { ProofNode } from "./ProofNode.js";
import { readValidatorSets } from "./readValidatorSets.js";
import { wholeHash } from "./wholeHash.js";

/** What a manifest says that a node does not know. */
export interface ManifestFacts {
  name: string;
  /** Addresses of the DebtRelief contracts. */
  debtRelief: readonly string[];
  /** OINs of the municipalities that were admitted: twenty digits each. */
  municipalities: readonly string[];
  /** As of which block; the newest one where it is left out. */
  block?: number;
  /** An earlier manifest of the network that is trusted: the validators are followed from where it ends. */
  earlier?: Manifest;
}

/**
 * The manifest of the network that a node serves. Which chain it is, and what is at the contracts' addresses, is believed:
 * make it from a second node too, of another organisation, and compare.
 *
 * @param advance Told how many blocks were read, since the last time.
 * @throws SocialcoinError `CONTRACT_MISSING`, `MANIFEST_OTHER_NETWORK`, and those of {@link readValidatorSets}
 */
export async function buildManifest(
  node: ProofNode,
  { name, debtRelief, municipalities, block, earlier }: ManifestFacts,
  primitives: Primitives,
  advance: (blocks: number) => void = () => undefined,
): Promise<Manifest> {
  const [chainId, first, newest] = await Promise.all([
    node.send("eth_chainId", []) as Promise<string>,
    fetchHeader(node, 0),
    fetchHeader(node, block),
  ]);
  const contracts = await Promise.all(
    debtRelief.map((address) => readContract(node, address.toLowerCase(), newest.number)),
  );
  const genesisHash = wholeHash(first, primitives);
  if (
    earlier !== undefined &&
    (earlier.genesisHash !== genesisHash || BigInt(earlier.chainId) !== BigInt(chainId))
  ) {
    throw new SocialcoinError(
      "MANIFEST_OTHER_NETWORK",
      inEnglish("The earlier manifest is of another network than the node's. Name the right one, or none."),
      { exitKind: "configuration" },
    );
  }
  const settled = earlier && { ...earlier.consensus, asOfBlock: earlier.asOfBlock };
  return {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    name,
    chainId: BigInt(chainId).toString(),
    genesisHash,
    asOfBlock: BigInt(newest.number).toString(),
    contracts: { debtRelief: contracts },
    consensus: await readValidatorSets(node, newest, primitives, advance, settled),
    municipalities: [...new Set(municipalities)].sort(),
  };
}

async function readContract(
  node: ProofNode,
  address: string,
  block: string,
): Promise<{ address: string; codeHash: string }> {
  const code = (await node.send("eth_getCode", [address, block])) as string;
  if (code !== "0x") return { address, codeHash: keccak256(code) };
  throw new SocialcoinError(
    "CONTRACT_MISSING",
    inEnglish(`There is no contract at ${address}: correct its address.`),
    {
      exitKind: "configuration",
      details: { address },
    },
  );
}
