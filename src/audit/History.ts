import type {
  RoleGrantedEvent,
  RoleRevokedEvent,
  TargetClosedEvent,
} from "../../typechain-types/@openzeppelin/contracts/access/manager/AccessManager.js";
import type * as debtRelief from "../../typechain-types/contracts/interfaces/IDebtRelief.js";
import type * as inKind from "../../typechain-types/contracts/interfaces/IInKind.js";
import type * as plan from "../../typechain-types/contracts/interfaces/INeighbourhoodPlan.js";
import type * as programmes from "../../typechain-types/contracts/interfaces/IProgrammes.js";
import type * as socialcoin from "../../typechain-types/contracts/interfaces/ISocialcoin.js";
import type { StatementContract } from "../statements/StatementKind.js";

/** A contract whose events are audited. */
export type AuditedContract = "AccessManager" | StatementContract;

/** Where the audited contracts are: addresses with checksum. */
export type AuditedAddresses = Readonly<Record<AuditedContract, string>>;

/** The fields of every event that is audited, by its name: those of the contracts' interfaces. */
export interface AuditedEvents {
  RoleGranted: RoleGrantedEvent.OutputObject;
  RoleRevoked: RoleRevokedEvent.OutputObject;
  TargetClosed: TargetClosedEvent.OutputObject;

  ProgrammeCreated: programmes.ProgrammeCreatedEvent.OutputObject;
  ActivityAdded: programmes.ActivityAddedEvent.OutputObject;
  ActivityRetired: programmes.ActivityRetiredEvent.OutputObject;
  OrganisationAcceded: programmes.OrganisationAccededEvent.OutputObject;
  ProgrammeStatusChanged: programmes.ProgrammeStatusChangedEvent.OutputObject;

  ParticipantEnrolled: socialcoin.ParticipantEnrolledEvent.OutputObject;
  ParticipantStatusChanged: socialcoin.ParticipantStatusChangedEvent.OutputObject;
  ParticipantRecovered: socialcoin.ParticipantRecoveredEvent.OutputObject;
  TaskAnnulled: socialcoin.TaskAnnulledEvent.OutputObject;
  TasksAwarded: socialcoin.TasksAwardedEvent.OutputObject;
  TransferSingle: socialcoin.TransferSingleEvent.OutputObject;

  ArrangementOpened: debtRelief.ArrangementOpenedEvent.OutputObject;
  MemberJoined: debtRelief.MemberJoinedEvent.OutputObject;
  ClaimRegistered: debtRelief.ClaimRegisteredEvent.OutputObject;
  EpochBegun: debtRelief.EpochBegunEvent.OutputObject;
  DebtWrittenOff: debtRelief.DebtWrittenOffEvent.OutputObject;
  ClaimDischarged: debtRelief.ClaimDischargedEvent.OutputObject;
  ClaimAssigned: debtRelief.ClaimAssignedEvent.OutputObject;
  ClaimWithdrawn: debtRelief.ClaimWithdrawnEvent.OutputObject;
  ClaimRestored: debtRelief.ClaimRestoredEvent.OutputObject;
  ArrangementCleared: debtRelief.ArrangementClearedEvent.OutputObject;
  ReceiptsAcknowledged: debtRelief.ReceiptsAcknowledgedEvent.OutputObject;
  ReceiptReversed: debtRelief.ReceiptReversedEvent.OutputObject;

  OfferMade: inKind.OfferMadeEvent.OutputObject;
  VoucherIssued: inKind.VoucherIssuedEvent.OutputObject;

  ProposalMade: plan.ProposalMadeEvent.OutputObject;
  ProposalRealised: plan.ProposalRealisedEvent.OutputObject;
  ContributionMade: plan.ContributionMadeEvent.OutputObject;
}

/** The name of an event that is audited. */
export type EventName = keyof AuditedEvents;

/** An event as the chain has it. */
export type AuditedEvent = {
  readonly [E in EventName]: {
    readonly name: E;
    readonly contract: AuditedContract;
    readonly args: AuditedEvents[E];
  };
}[EventName];

/** A transaction in which an audited contract logged something. */
export interface Transaction {
  readonly hash: string;
  readonly block: number;
  /** Unix seconds of the block. */
  readonly time: bigint;
  readonly from: string;
  readonly to: string | null;
  /** The call, whole. */
  readonly data: string;
  /** In the order in which they were logged. */
  readonly events: readonly AuditedEvent[];
}

/** All that happened in the contracts of a deployment, from the first block to one that is named. */
export interface History {
  readonly chainId: bigint;
  readonly addresses: AuditedAddresses;
  readonly last: { readonly number: number; readonly hash: string; readonly time: bigint };
  /** In the order in which they were carried out. */
  readonly transactions: readonly Transaction[];
}
