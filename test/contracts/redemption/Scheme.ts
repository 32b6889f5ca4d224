import { type Signer, ZeroHash } from "ethers";

import type {
  RedemptionOrderStruct,
  SignedOrderStruct,
} from "../../../typechain-types/contracts/redemption/ReceiptBook.js";
import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { connection, type Deployed } from "../../deployed.js";
import {
  agreementOf,
  CATALOGUE,
  GROUND,
  LABEL,
  LARGE,
  LATER,
  type ProgrammeChoice,
  TERMS,
} from "./choices.js";
import { type Place, sign } from "./signing.js";

/** The contracts that redeem coins. */
export type Redeemer = "debtRelief" | "inKind" | "plan";

type Places = Readonly<Record<"programmes" | "coin" | "redeemer", Place>>;

/** Task numbers count once in a programme: no two awards of a test run share one. */
let tasks = 0n;

/**
 * One programme of the municipality, with what people do in it whatever its coins are for. Methods that send return
 * the transaction, so that a test can expect what it likes of it.
 */
export class Scheme {
  protected constructor(
    /** What is deployed, and people. */
    readonly on: Deployed,
    readonly programme: bigint,
    protected readonly places: Places,
  ) {}

  /** Opens a programme whose coins this contract redeems. */
  static async begin(on: Deployed, redeemer: Redeemer, choice: ProgrammeChoice = {}): Promise<Scheme> {
    const agreement = choice.agreement ?? { ...agreementOf(on, choice), redeemer: on[redeemer] };
    await on.programmes.create(agreement, LABEL, TERMS, choice.catalogue ?? CATALOGUE);
    return new Scheme(on, await on.programmes.count(), await placesOf(on, redeemer));
  }

  /** Where statements to the redeemer go. */
  get place(): Place {
    return this.places.redeemer;
  }

  /** Where statements to the coin go. */
  get coinPlace(): Place {
    return this.places.coin;
  }

  /** Admits an organisation, with somebody who signs for it, and lets it accede. */
  async accede(organisation: bigint, signer: Signer, duty: Duty = Duty.Creditor): Promise<void> {
    const { manager, programmes } = this.on;
    const { networkAdministrator } = this.on.people;
    const role = roleOf(organisation, duty);
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
    await programmes.accede(message, await sign("Accession", this.places.programmes, signer, message));
  }

  /** A participant joins the programme; in debt relief towards an arrangement. */
  async enrol(participant: Signer, target = 0n) {
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

  /** A participant's signed order, for its next nonce; `changes` are signed too. */
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
      target: 1n,
      coins,
      nonce: orders,
      deadline: LATER,
      ...changes,
    };
    return { order, signature: await sign("RedemptionOrder", this.place, participant, order) };
  }
}

/** Where statements of a programme with this redeemer go. */
export async function placesOf(on: Deployed, redeemer: Redeemer): Promise<Places> {
  const { chainId } = await connection.ethers.provider.getNetwork();
  const { name } = await on[redeemer].eip712Domain();
  return {
    programmes: { chainId, contract: await on.programmes.getAddress() },
    coin: { chainId, contract: await on.socialcoin.getAddress() },
    redeemer: { chainId, contract: await on[redeemer].getAddress(), name },
  };
}
