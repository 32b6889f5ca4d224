import { id, type Signer, ZeroHash } from "ethers";

import type {
  RedemptionOrderStruct,
  SignedDischargeStruct,
  SignedOrderStruct,
} from "../../../typechain-types/contracts/redemption/DebtRelief.js";
import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { connection, type Deployed } from "../../deployed.js";
import { type Place, sign } from "./signing.js";
import {
  agreementOf,
  CATALOGUE,
  entryOf,
  GROUND,
  LABEL,
  LATER,
  LARGE,
  type ProgrammeChoice,
  TERMS,
  type TestClaim,
} from "./choices.js";

type Places = Readonly<Record<"programmes" | "coin" | "debtRelief", Place>>;

/** Task numbers count once in a programme: no two awards of a test run share one. */
let tasks = 0n;

/**
 * One programme of the municipality and one household's arrangement in it, with everything that tests have people do.
 * Methods that send return the transaction, so that a test can expect what it likes of it.
 */
export class Settlement {
  readonly #places: Places;

  private constructor(
    /** What is deployed, and people. */
    readonly on: Deployed,
    readonly programme: bigint,
    readonly arrangement: bigint,
    places: Places,
  ) {
    this.#places = places;
  }

  /** Opens a programme and an arrangement. */
  static async open(on: Deployed, choice: ProgrammeChoice = {}): Promise<Settlement> {
    const { chainId } = await connection.ethers.provider.getNetwork();
    const agreement = choice.agreement ?? agreementOf(on, choice);
    await on.programmes.create(agreement, LABEL, TERMS, choice.catalogue ?? CATALOGUE);
    return new Settlement(on, await on.programmes.count(), 0n, {
      programmes: { chainId, contract: await on.programmes.getAddress() },
      coin: { chainId, contract: await on.socialcoin.getAddress() },
      debtRelief: { chainId, contract: await on.debtRelief.getAddress() },
    }).another();
  }

  /** Opens another arrangement of the same programme. */
  async another(): Promise<Settlement> {
    await this.on.debtRelief.openArrangement(this.programme, id("case number and salt"));
    return new Settlement(this.on, this.programme, await this.on.debtRelief.arrangementCount(), this.#places);
  }

  /** The number of the arrangement's claim that was registered as the `index`th, counted from 1. */
  claim(index: number | bigint): bigint {
    return this.arrangement * 256n + BigInt(index);
  }

  /** Where statements to DebtRelief go. */
  get place(): Place {
    return this.#places.debtRelief;
  }

  /** Where statements to the coin go. */
  get coinPlace(): Place {
    return this.#places.coin;
  }

  /** Admits a creditor, with somebody who signs for it, and lets it accede. */
  async accede(organisation: bigint, signer: Signer): Promise<void> {
    const { manager, programmes } = this.on;
    const { networkAdministrator } = this.on.people;
    const role = roleOf(organisation, Duty.Creditor);
    if (!(await manager.hasRole(role, signer)).isMember) {
      await manager.connect(networkAdministrator).grantRole(role, signer, 0);
    }
    const message = {
      programme: this.programme,
      organisation,
      termsHash: TERMS,
      ground: GROUND,
      signer: await signer.getAddress(),
      deadline: LATER,
    };
    await programmes.accede(message, await sign("Accession", this.#places.programmes, signer, message));
  }

  /** Registers claims of one creditor in one statement. */
  async register(organisation: bigint, signer: Signer, claims: readonly TestClaim[]) {
    const message = await this.claimBatch(organisation, signer, claims);
    return this.on.debtRelief.registerClaims(message, await sign("ClaimBatch", this.place, signer, message));
  }

  /** The statement of {@link register}. */
  async claimBatch(organisation: bigint, signer: Signer, claims: readonly TestClaim[]) {
    return {
      arrangement: this.arrangement,
      creditor: organisation,
      signer: await signer.getAddress(),
      deadline: LATER,
      claims: claims.map(entryOf),
    };
  }

  /** A participant joins the programme, towards the arrangement. */
  async enrol(participant: Signer, target = this.arrangement) {
    const address = await participant.getAddress();
    const { enrolments } = await this.on.socialcoin.participantOf(this.programme, address);
    const consent = {
      programme: this.programme,
      participant: address,
      termsHash: TERMS,
      target,
      enrolment: enrolments + 1n,
      deadline: LATER,
    };
    const signature = await sign("Consent", this.coinPlace, participant, consent);
    return this.on.socialcoin.enrol([{ consent, signature }]);
  }

  /** Awards any number of coins for tasks that were just done. */
  async award(participant: Signer, coins: bigint) {
    const address = await participant.getAddress();
    const { attester } = this.on.people;
    const now = BigInt(await connection.networkHelpers.time.latest());
    const attestations = [coins % LARGE, coins / LARGE].flatMap((units, activity) =>
      units === 0n
        ? []
        : [
            {
              task: ++tasks,
              participant: address,
              activity,
              units,
              group: false,
              started: now - units,
              finished: now,
              evidence: ZeroHash,
            },
          ],
    );
    const batch = { programme: this.programme, attester: attester.address, deadline: LATER, attestations };
    return this.on.socialcoin.award(batch, await sign("AttestationBatch", this.coinPlace, attester, batch));
  }

  /** A participant's signed order, for its next nonce, towards the arrangement; `changes` are signed too. */
  async order(
    participant: Signer,
    coins: bigint,
    changes: Partial<RedemptionOrderStruct> = {},
  ): Promise<SignedOrderStruct> {
    const address = await participant.getAddress();
    const { orders } = await this.on.socialcoin.participantOf(this.programme, address);
    const order = {
      programme: this.programme,
      participant: address,
      target: this.arrangement,
      coins,
      nonce: orders,
      deadline: LATER,
      ...changes,
    };
    return { order, signature: await sign("RedemptionOrder", this.place, participant, order) };
  }

  /** A creditor's signed discharge of a claim. */
  async dischargeOf(claim: bigint, creditor: bigint, signer: Signer): Promise<SignedDischargeStruct> {
    const discharge = {
      claim,
      creditor,
      ground: GROUND,
      signer: await signer.getAddress(),
      deadline: LATER,
    };
    return { discharge, signature: await sign("FinalDischarge", this.place, signer, discharge) };
  }
}
