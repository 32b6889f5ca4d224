import { type HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { type Wallet } from "ethers";

import { COMMUNITY_CENTRE, HOUR, TERMS } from "../programme.js";
import { IN_A_WEEK, loadFixture, scene, text, TODAY, type Scene } from "../scene.js";
import { type Message, signAs } from "../typedData.js";

type Signing = HardhatEthersSigner | Wallet;

/** Statuses of a participant, as contracts count them. */
export const ParticipantStatus = {
  None: 0,
  Enrolled: 1,
  Cleared: 2,
  Suspended: 3,
  Withdrawn: 4,
  Moved: 5,
} as const;

/** One task of the resident: two hours in the community centre this morning, 300 coins. */
export function attestationOf(participant: string, changes: Message = {}) {
  return {
    task: 1n,
    participant,
    activity: COMMUNITY_CENTRE,
    units: 1n,
    group: false,
    started: BigInt(TODAY) - 3n * HOUR,
    finished: BigInt(TODAY) - HOUR,
    evidence: text("salted"),
    ...changes,
  };
}

export type Attestation = ReturnType<typeof attestationOf>;

/** A signed consent of `by`. */
export async function consentOf(at: Scene, by: Signing, changes: Message = {}) {
  const consent = {
    programme: at.programme,
    participant: by.address,
    termsHash: TERMS,
    target: 0n,
    enrolment: 1n,
    deadline: IN_A_WEEK,
    ...changes,
  };
  return { consent, signature: await signAs(by, at.coinDomain, "Consent", consent) };
}

/** Submits signed consents as the operator. */
export function enrol(at: Scene, ...consents: Awaited<ReturnType<typeof consentOf>>[]) {
  return at.coin.connect(at.people.operator).enrol(consents);
}

/** Who signs and who submits, and what differs from the usual statement. */
export interface Hands {
  by?: HardhatEthersSigner;
  submitter?: HardhatEthersSigner;
  changes?: Message;
}

/** Attests and awards. */
export async function award(at: Scene, attestations: Attestation[], hands: Hands = {}) {
  const { by = at.people.attester, submitter = at.people.operator } = hands;
  const batch = {
    programme: at.programme,
    attester: by.address,
    deadline: IN_A_WEEK * 2n,
    attestations,
    ...hands.changes,
  };
  const signature = await signAs(by, at.coinDomain, "AttestationBatch", batch);
  return at.coin.connect(submitter).award(batch, signature);
}

/** Attests that an attestation was wrong, and annuls. */
export async function annul(at: Scene, attestation: Attestation, hands: Hands = {}) {
  const { by = at.people.attester, submitter = at.people.operator } = hands;
  const annulment = {
    programme: at.programme,
    attester: by.address,
    reason: text("WRONG_PERSON"),
    deadline: IN_A_WEEK * 2n,
    attestation,
    ...hands.changes,
  };
  const signature = await signAs(by, at.coinDomain, "Annulment", annulment);
  return at.coin.connect(submitter).annul(annulment, signature);
}

/** Attests that the resident has the stranger's account now, and recovers. */
export async function recover(at: Scene, hands: Hands = {}) {
  const { by = at.people.attester, submitter = at.people.operator } = hands;
  const recovery = {
    programme: at.programme,
    participant: at.people.resident.address,
    successor: at.people.stranger.address,
    attester: by.address,
    deadline: IN_A_WEEK,
    ...hands.changes,
  };
  const signature = await signAs(by, at.coinDomain, "Recovery", recovery);
  return at.coin.connect(submitter).recover(recovery, signature);
}

/** Signs as the resident that they stop, and submits. */
export async function withdraw(at: Scene, hands: Hands = {}) {
  const { by = at.people.resident, submitter = at.people.operator } = hands;
  const withdrawal = {
    programme: at.programme,
    participant: by.address,
    enrolment: 1n,
    deadline: IN_A_WEEK,
    ...hands.changes,
  };
  const signature = await signAs(by, at.coinDomain, "Withdrawal", withdrawal);
  return at.coin.connect(submitter).withdraw([{ withdrawal, signature }]);
}

/** The scene with the resident and the neighbour enrolled. */
export async function enrolled(): Promise<Scene> {
  const at = await loadFixture(scene);
  await enrol(at, await consentOf(at, at.people.resident), await consentOf(at, at.people.neighbour));
  return at;
}

/** Has the programme's redeemer call the coin. */
export function redeemerDoes(at: Scene, action: "burn" | "restore" | "setCleared", ...args: unknown[]) {
  return at.redeemer.getFunction(action)(...args);
}
