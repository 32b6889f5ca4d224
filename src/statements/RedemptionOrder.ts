import type { Message } from "./Message.js";
import { REDEEMERS, statementKind } from "./StatementKind.js";

const types = {
  RedemptionOrder: [
    { name: "programme", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "target", type: "uint256" },
    { name: "coins", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a participant: redeem up to so many of my coins for this target. */
export type RedemptionOrder = Message<typeof types, "RedemptionOrder">;

/** EIP-712 types and check of a {@link RedemptionOrder}, which is submitted to the redeemer of the programme. */
export const redemptionOrder = statementKind(REDEEMERS, "RedemptionOrder", types, "participant");
