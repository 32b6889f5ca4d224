import type { Provider } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { ProofNode } from "../../src/proofs/ProofNode.js";

/**
 * The node behind a provider, for what only JSON-RPC asks.
 *
 * @throws SocialcoinError `NODE_WITHOUT_PROOFS`
 */
export function proofNode(provider: Provider): ProofNode {
  if ("send" in provider && typeof provider.send === "function") return provider as Provider & ProofNode;
  throw new SocialcoinError(
    "NODE_WITHOUT_PROOFS",
    {
      en: "This connection gives no proofs: use a JSON-RPC node.",
      nl: "Deze verbinding geeft geen bewijzen: gebruik een knooppunt met JSON-RPC.",
    },
    {
      exitKind: "configuration",
    },
  );
}
