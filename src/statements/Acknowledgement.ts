import type { Message } from "./Message.js";
import { REDEEMERS, statementKind } from "./StatementKind.js";

const types = {
  Acknowledgement: [
    { name: "programme", type: "uint256" },
    { name: "organisation", type: "uint56" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
    { name: "numbers", type: "uint256[]" },
    { name: "contents", type: "bytes32[]" },
  ],
} as const;

/** Statement of the organisation to which receipts were issued: these receipts are in our books. */
export type Acknowledgement = Message<typeof types, "Acknowledgement">;

/** EIP-712 types and check of a {@link Acknowledgement}, which is submitted to the redeemer of the programme. */
export const acknowledgement = statementKind(REDEEMERS, "Acknowledgement", types, "signer");
