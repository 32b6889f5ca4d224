import { type Signer, type TypedDataDomain } from "ethers";

import { domainOf, type Message, signAs } from "../typedData.js";
import { type Everything, type Statement, type Target } from "./everything.js";
import { refusalOf } from "./refusalOf.js";

const NAMES: Record<Target, string> = {
  programmes: "Socialcoin Programmes",
  socialcoin: "Socialcoin",
  debtRelief: "Socialcoin DebtRelief",
  inKind: "Socialcoin InKind",
  plan: "Socialcoin NeighbourhoodPlan",
};

/** What is different from the statement as it would be carried out. */
export interface Changes {
  /** What is submitted. */
  message?: Message;
  /** What is signed, where that is something else. */
  signed?: Message;
  /** For where it is signed. */
  domain?: TypedDataDomain;
  /** Who signs. */
  by?: Signer;
  /** Instead of a signature. */
  signature?: string;
  /** The statement whose contract and function it is submitted to instead. */
  taker?: Statement | undefined;
  /** Who submits. */
  from?: string;
}

/** The domain of a contract's statements. */
export function domain({ on }: Pick<Everything, "on">, target: Target): Promise<TypedDataDomain> {
  return domainOf(on[target], NAMES[target]);
}

/** The call that submits a statement. */
export async function callOf(at: Pick<Everything, "on">, statement: Statement, changes: Changes = {}) {
  const { kind } = statement;
  const { target, entry, submit } = changes.taker ?? statement;
  const message = changes.message ?? statement.message;
  const where = changes.domain ?? (await domain(at, target));
  const signature =
    changes.signature ??
    (await signAs(changes.by ?? statement.signer, where, kind, changes.signed ?? message));
  const contract = at.on[target];
  return {
    from: changes.from ?? at.on.people.operator.address,
    to: await contract.getAddress(),
    data: contract.interface.encodeFunctionData(entry as never, submit(message, signature) as never),
  };
}

/** What submitting a statement would be refused with; nothing where it would be carried out. */
export async function outcomeOf(at: Pick<Everything, "on">, statement: Statement, changes: Changes = {}) {
  const { from, to, data } = await callOf(at, statement, changes);
  return refusalOf(from, to, data);
}
