import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";

/** What must be the same, whichever node it was asked of. */
const FACTS = ["chainId", "genesisHash", "asOfBlock", "contracts", "consensus"] as const;

/**
 * Refuses a manifest that a second node contradicts.
 *
 * @param url Of the second node; only its host is shown.
 * @throws SocialcoinError `NODES_CONTRADICT`, naming what differs
 */
export function compareManifests(first: Manifest, second: Manifest, url: string): void {
  const differing = FACTS.filter((fact) => JSON.stringify(first[fact]) !== JSON.stringify(second[fact]));
  if (differing.length === 0) return;
  const { host } = new URL(url);
  throw new SocialcoinError(
    "NODES_CONTRADICT",
    inEnglish(
      `The nodes contradict each other: ${host} gives another ${differing.join(", ")}. One of them lies or is of another network; nothing was written.`,
    ),
    { exitKind: "unreachable", details: { host, differing } },
  );
}
