import { encodeBytes32String, type Signer } from "ethers";

import type { Deployed } from "../../deployed.js";
import { LATER } from "./choices.js";
import type { Household } from "./household.js";
import type { Scheme } from "./Scheme.js";
import { sign } from "./signing.js";

export const REASON = encodeBytes32String("paid-elsewhere");

/** The housing association hands one of its claims to the tax office; `changes` are signed too. */
export async function assign({ on, settlement }: Household, index: number, changes: object = {}) {
  const { otherCreditor } = on.people;
  const message = {
    claim: settlement.claim(index),
    creditor: on.organisations.housing,
    assignee: on.organisations.taxOffice,
    signer: otherCreditor.address,
    deadline: LATER,
    ...changes,
  };
  return { message, signature: await sign("Assignment", settlement.place, otherCreditor, message) };
}

/** The housing association withdraws one of its claims; `changes` are signed too. */
export async function withdraw({ on, settlement }: Household, index: number, changes: object = {}) {
  const { otherCreditor } = on.people;
  const message = {
    claim: settlement.claim(index),
    creditor: on.organisations.housing,
    reason: REASON,
    signer: otherCreditor.address,
    deadline: LATER,
    ...changes,
  };
  return { message, signature: await sign("ClaimWithdrawal", settlement.place, otherCreditor, message) };
}

/** An organisation agrees that a receipt is undone; `changes` are signed too. */
export async function reversal(
  { settlement }: { readonly on: Deployed; readonly settlement: Scheme },
  receipt: { readonly programme: bigint; readonly number: bigint; readonly organisation: bigint },
  signer: Signer,
  changes: object = {},
) {
  const message = {
    programme: receipt.programme,
    number: receipt.number,
    organisation: receipt.organisation,
    reason: REASON,
    signer: await signer.getAddress(),
    deadline: LATER,
    ...changes,
  };
  return { message, signature: await sign("Reversal", settlement.place, signer, message) };
}
