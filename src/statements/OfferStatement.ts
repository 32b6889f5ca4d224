import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  OfferStatement: [
    { name: "programme", type: "uint256" },
    { name: "provider", type: "uint56" },
    { name: "price", type: "uint48" },
    { name: "stock", type: "uint32" },
    { name: "startsAt", type: "uint40" },
    { name: "endsAt", type: "uint40" },
    { name: "termsHash", type: "bytes32" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a provider: we offer so many pieces of this, each for so many coins, in this period. */
export type OfferStatement = Message<typeof types, "OfferStatement">;

/** EIP-712 types and check of an {@link OfferStatement}, which is submitted to InKind. */
export const offerStatement = statementKind("InKind", "OfferStatement", types, "signer");
