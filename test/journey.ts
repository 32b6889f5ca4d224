// The steps of a coin's way as tests take them: each with values that work, and room to make one of them wrong.
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id } from "ethers";

import type { Attestation } from "../src/statements/AttestationBatch.js";
import type { ClaimEntry } from "../src/statements/ClaimBatch.js";
import { buildStatement } from "../src/statements/buildStatement.js";
import { signStatement } from "../src/statements/signStatement.js";
import {
  type Messages,
  type PrimaryType,
  type SignedStatement,
  statementKinds,
} from "../src/statements/Statement.js";
import type { StatementContract } from "../src/statements/StatementKind.js";
import { connection, type Deployed } from "./deployed.js";
import { type Agreement, claimEntry, createProgramme, FAR, GROUND, TERMS } from "./programme.js";

export * from "./programme.js";

/** A statement for the deployed contracts, signed. */
export async function sign<P extends PrimaryType>(
  world: Deployed,
  primaryType: P,
  message: Messages[P],
  signer: HardhatEthersSigner,
  contractName: StatementContract = statementKinds[primaryType].contracts[0],
): Promise<SignedStatement<P>> {
  const { chainId } = await connection.ethers.provider.getNetwork();
  const contracts = {
    Programmes: world.programmes,
    Socialcoin: world.socialcoin,
    DebtRelief: world.debtRelief,
    InKind: world.inKind,
    NeighbourhoodPlan: world.plan,
  };
  const verifyingContract = await contracts[contractName].getAddress();
  const statement = buildStatement(primaryType, { chainId, verifyingContract, contractName }, message);
  // A test may name somebody else in the statement, to see it refused.
  return signStatement(statement, signer, { forContractAccount: true });
}

/** A creditor's or provider's accession, submitted. */
export async function accede(
  world: Deployed,
  programme: bigint,
  organisation: bigint,
  signer: HardhatEthersSigner,
): Promise<void> {
  const { message, signature } = await sign(
    world,
    "Accession",
    { programme, organisation, termsHash: TERMS, ground: GROUND, signer: signer.address, deadline: FAR },
    signer,
  );
  await world.programmes.accede(message, signature);
}

/** Opens an arrangement and returns its number. */
export async function openArrangement({ debtRelief }: Deployed, programme: bigint): Promise<bigint> {
  await debtRelief.openArrangement(programme, id(`a case of programme ${programme.toString()}`));
  return debtRelief.arrangementCount();
}

/** A participant's consent, as the contract takes it. */
export async function consent(
  world: Deployed,
  programme: bigint,
  participant: HardhatEthersSigner,
  target: bigint,
  changes: Partial<Messages["Consent"]> = {},
) {
  const statement = await sign(
    world,
    "Consent",
    {
      programme,
      participant: participant.address,
      termsHash: TERMS,
      target,
      enrolment: 1n,
      deadline: FAR,
      ...changes,
    },
    participant,
  );
  return { consent: statement.message, signature: statement.signature };
}

/** Enrols participants towards one arrangement. */
export async function enrol(
  world: Deployed,
  programme: bigint,
  target: bigint,
  ...participants: HardhatEthersSigner[]
): Promise<void> {
  const consents = await Promise.all(participants.map((one) => consent(world, programme, one, target)));
  await world.socialcoin.enrol(consents);
}

/** Registers claims of one creditor and returns their numbers. */
export async function registerClaims(
  world: Deployed,
  arrangement: bigint,
  creditor: bigint,
  signer: HardhatEthersSigner,
  claims: ClaimEntry[] = [claimEntry()],
): Promise<bigint[]> {
  const message = { arrangement, creditor, signer: signer.address, deadline: FAR, claims };
  const statement = await sign(world, "ClaimBatch", message, signer);
  const { claims: before } = await world.debtRelief.arrangementOf(arrangement);
  await world.debtRelief.registerClaims(statement.message, statement.signature);
  return claims.map((_, index) => (arrangement << 8n) + before + 1n + BigInt(index));
}

/** Attests tasks and awards them. */
export async function award(
  world: Deployed,
  programme: bigint,
  attestations: Attestation[],
  attester: HardhatEthersSigner = world.people.attester,
) {
  const message = { programme, attester: attester.address, deadline: FAR, attestations };
  const statement = await sign(world, "AttestationBatch", message, attester);
  return world.socialcoin.award(statement.message, statement.signature);
}

/** A participant's next order, as the contract takes it. */
export async function order(
  world: Deployed,
  programme: bigint,
  participant: HardhatEthersSigner,
  target: bigint,
  coins: bigint,
  changes: Partial<Messages["RedemptionOrder"]> = {},
) {
  const { orders: nonce } = await world.socialcoin.participantOf(programme, participant);
  const statement = await sign(
    world,
    "RedemptionOrder",
    { programme, participant: participant.address, target, coins, nonce, deadline: FAR, ...changes },
    participant,
  );
  return { order: statement.message, signature: statement.signature };
}

/** A creditor's final discharge, as the contract takes it. */
export async function finalDischarge(
  world: Deployed,
  claim: bigint,
  creditor: bigint,
  signer: HardhatEthersSigner,
  changes: Partial<Messages["FinalDischarge"]> = {},
) {
  const message = { claim, creditor, ground: GROUND, signer: signer.address, deadline: FAR, ...changes };
  const statement = await sign(world, "FinalDischarge", message, signer);
  return { discharge: statement.message, signature: statement.signature };
}

/** A programme with one household: two claims of €1,000, of the tax office (preferential) and the housing association. */
export async function household(world: Deployed, changes: Partial<Agreement> = {}) {
  const { organisations, people } = world;
  const programme = await createProgramme(world, changes);
  await accede(world, programme, organisations.taxOffice, people.creditor);
  await accede(world, programme, organisations.housing, people.otherCreditor);
  const arrangement = await openArrangement(world, programme);
  const [taxClaim = 0n] = await registerClaims(world, arrangement, organisations.taxOffice, people.creditor, [
    claimEntry({ rank: 1n }),
  ]);
  const [rentClaim = 0n] = await registerClaims(
    world,
    arrangement,
    organisations.housing,
    people.otherCreditor,
  );
  await enrol(world, programme, arrangement, people.resident, people.partner);
  return { programme, arrangement, taxClaim, rentClaim };
}
