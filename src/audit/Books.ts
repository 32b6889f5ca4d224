import type { ReceiptStatus } from "../receipts/Receipt.js";
import type { Attestation } from "../statements/AttestationBatch.js";
import type { Redeemer } from "../statements/StatementKind.js";
import type { Division } from "./Division.js";
import type { AuditedEvents } from "./History.js";
import { Roles } from "./Roles.js";

/** Where a claim stands; the numbers are those of the contracts. */
export const ClaimStatus = { Open: 1n, WrittenOff: 2n, Discharged: 3n, Withdrawn: 4n } as const;

/** Where a programme stands; the numbers are those of the contracts. */
export const ProgrammeStatus = { Open: 1n, Suspended: 2n, Closed: 3n } as const;

/** A participant, under whichever account. */
export interface Person {
  status: bigint;
  enrolments: bigint;
  /** Orders that were carried out. */
  orders: bigint;
  balance: bigint;
  /** Coins awarded and not annulled, by calendar month (UTC) such as "2027-03". */
  readonly months: Map<string, bigint>;
  /** The arrangement towards which coins are redeemed; 0 for none. */
  arrangement: bigint;
}

/** A task that was awarded. */
interface AwardedTask {
  readonly attestation: Attestation;
  readonly coins: bigint;
  /** Calendar month (UTC) of the award. */
  readonly month: string;
  annulled: boolean;
}

/** A programme, and what happened in it. */
export interface ProgrammeBook {
  readonly number: bigint;
  readonly label: string;
  readonly agreement: AuditedEvents["ProgrammeCreated"]["agreement"];
  readonly termsHash: string;
  /** Which contract redeems its coins; undefined for one that is not known. */
  readonly redeemer: Redeemer | undefined;
  status: bigint;
  readonly catalogue: { readonly entry: AuditedEvents["ActivityAdded"]["entry"]; offered: boolean }[];
  readonly acceded: Set<bigint>;
  /** By account. */
  readonly people: Map<string, Person>;
  /** The account that took the place of one. */
  readonly successors: Map<string, string>;
  readonly tasks: Map<bigint, AwardedTask>;
  /** Coins that participants have. */
  outstanding: bigint;
  awarded: bigint;
  /** Coins of receipts that are not reversed. */
  redeemed: bigint;
  annulled: bigint;
}

/** A claim of an arrangement. */
export interface ClaimBook {
  readonly arrangement: ArrangementBook;
  readonly registered: bigint;
  readonly dischargeable: boolean;
  holder: bigint;
  status: bigint;
  /** Cents; what is outstanding, or was when the claim was waived or withdrawn. */
  remainder: bigint;
  /** Cents of its receipts that are not reversed. */
  writtenOff: bigint;
}

/** The settlement of a household. */
export interface ArrangementBook {
  readonly programme: ProgrammeBook;
  readonly division: Division;
  /** Accounts, those that were lost too. */
  readonly members: Set<string>;
  readonly claims: ClaimBook[];
}

/** A receipt of one of the contracts that redeem. */
export interface ReceiptBook {
  readonly programme: ProgrammeBook;
  readonly organisation: bigint;
  /** The claim, the offer or the proposal. */
  readonly target: bigint;
  readonly participant: string;
  readonly coins: bigint;
  /** Cents written off or waived. */
  readonly cents: bigint;
  readonly digest: string;
  status: Exclude<ReceiptStatus, "none">;
}

/** An offer of a provider. */
interface OfferBook {
  readonly terms: AuditedEvents["OfferMade"]["terms"];
  readonly provider: bigint;
  /** Pieces that are left. */
  stock: bigint;
}

/** A proposal of residents. */
interface ProposalBook {
  readonly terms: AuditedEvents["ProposalMade"]["terms"];
  readonly provider: bigint;
  realised: boolean;
  /** Coins that contributions brought, reversed ones too. */
  coins: bigint;
}

/** What stands after all that happened so far: worked out from events and calls, and never asked of the contracts. */
export class Books {
  readonly roles = new Roles();
  readonly programmes = new Map<bigint, ProgrammeBook>();
  readonly arrangements = new Map<bigint, ArrangementBook>();
  readonly claims = new Map<bigint, ClaimBook>();
  readonly offers = new Map<bigint, OfferBook>();
  readonly proposals = new Map<bigint, ProposalBook>();
  readonly receipts: Readonly<Record<Redeemer, Map<bigint, ReceiptBook>>> = {
    DebtRelief: new Map(),
    InKind: new Map(),
    NeighbourhoodPlan: new Map(),
  };
}
