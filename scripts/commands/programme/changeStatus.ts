import { type Carried, carryOut } from "../../chain/carryOut.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";

/** Which programme, and who administers its municipality. */
export interface StatusOptions {
  readonly programme: bigint;
  /** Name of the key of the municipality's administrator. */
  readonly as: string;
}

/** What a programme's administrator can make of it; the numbers are those of the contracts. */
const STATUSES = {
  open: 1n,
  suspended: 2n,
  closed: 3n,
} as const;

/**
 * Suspends a programme, resumes it, or closes it for ever. Awards need an open one; what was earned can be redeemed
 * always.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`
 */
export async function changeStatus(
  context: Context,
  { programme, as }: StatusOptions,
  status: keyof typeof STATUSES,
): Promise<Carried> {
  const number = STATUSES[status];
  const { programmes } = context.contracts;
  const step = {
    plan: context.output.messages.plans.status[status](programme),
    isDone: async () => (await agreementOf(context, programme)).status === number,
    call: () => programmes.setStatus.populateTransaction(programme, number),
  };
  return carryOut(context, as, [step]);
}
