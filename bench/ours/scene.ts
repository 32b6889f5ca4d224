import { type BaseWallet, computeAddress, id, keccak256, SigningKey, toUtf8Bytes, Wallet } from "ethers";

import { buildStatement } from "../../src/statements/buildStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import { type Messages, type PrimaryType, statementKinds } from "../../src/statements/Statement.js";
import { connection, deployed } from "../../test/deployed.js";
import { accede, createProgramme, FAR, openArrangement, TERMS } from "../../test/journey.js";
import type { Signer } from "ethers";

const MEMBERS = 8;

/** A transaction that was sent. */
interface Sent {
  wait(): Promise<{ gasUsed: bigint } | null>;
}

/** The gas that transactions used, per item. */
export async function gasPerItem(items: number, ...sent: Promise<Sent>[]): Promise<number> {
  let used = 0n;
  for (const transaction of sent) used += (await (await transaction).wait())?.gasUsed ?? 0n;
  return Math.round(Number(used) / items);
}

/** The same person on every run: what a key and a signature look like changes the gas of calldata. */
export function person(number: number): BaseWallet {
  const key = new SigningKey(keccak256(toUtf8Bytes(`participant ${number.toString()}`)));
  return new Wallet(key, connection.ethers.provider);
}

/** The real deployment with one programme, and households of eight whose members have consented. */
export async function scene(households: number) {
  const world = await deployed();
  const { taxOffice } = world.organisations;
  const programme = await createProgramme(world, { budget: 10_000_000n });
  await accede(world, programme, taxOffice, world.people.creditor);
  const { chainId } = await connection.ethers.provider.getNetwork();

  /** A statement as contracts take it. */
  async function sign<P extends PrimaryType>(primaryType: P, message: Messages[P], signer: Signer) {
    const contract =
      world[statementKinds[primaryType].contracts[0] === "DebtRelief" ? "debtRelief" : "socialcoin"];
    const place = { chainId, verifyingContract: await contract.getAddress() };
    return signStatement(buildStatement(primaryType, place, message), signer);
  }

  async function consents(household: number, target: bigint) {
    const members = Array.from({ length: MEMBERS }, (_, index) => person(household * MEMBERS + index));
    return Promise.all(
      members.map(async (member) => {
        const message = {
          programme,
          participant: computeAddress(member.signingKey.publicKey),
          termsHash: TERMS,
          target,
          enrolment: 1n,
          deadline: FAR,
        };
        const { signature } = await sign("Consent", message, member);
        return { consent: message, signature };
      }),
    );
  }

  let enrolment = 0;
  for (let household = 0; household < households; ++household) {
    const arrangement = await openArrangement(world, programme);
    const batch = await consents(household, arrangement);
    enrolment = await gasPerItem(MEMBERS, world.socialcoin.enrol(batch));
  }
  return { world, programme, sign, enrolment, evidence: (task: bigint) => id(`evidence ${task.toString()}`) };
}

/** What {@link scene} sets. */
export type Scene = Awaited<ReturnType<typeof scene>>;
