import { id, type Signer } from "ethers";

import type {
  RedemptionOrderStruct,
  SignedDischargeStruct,
} from "../../../typechain-types/contracts/redemption/DebtRelief.js";
import type { Deployed } from "../../deployed.js";
import { entryOf, GROUND, LATER, type ProgrammeChoice, type TestClaim } from "./choices.js";
import { placesOf, Scheme } from "./Scheme.js";
import { sign } from "./signing.js";

/** A programme of debt relief and one household's arrangement in it, with everything that tests have people do. */
export class Settlement extends Scheme {
  private constructor(
    on: Deployed,
    programme: bigint,
    places: Scheme["places"],
    readonly arrangement: bigint,
  ) {
    super(on, programme, places);
  }

  /** Opens a programme and an arrangement. */
  static async open(on: Deployed, choice: ProgrammeChoice = {}): Promise<Settlement> {
    const { programme } = await Scheme.begin(on, "debtRelief", choice);
    return new Settlement(on, programme, await placesOf(on, "debtRelief"), 0n).another();
  }

  /** Opens another arrangement of the same programme. */
  async another(): Promise<Settlement> {
    await this.on.debtRelief.openArrangement(this.programme, id("case number and salt"));
    return new Settlement(this.on, this.programme, this.places, await this.on.debtRelief.arrangementCount());
  }

  /** The number of the arrangement's claim that was registered as the `index`th, counted from 1. */
  claim(index: number | bigint): bigint {
    return this.arrangement * 256n + BigInt(index);
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
  override async enrol(participant: Signer, target = this.arrangement) {
    return super.enrol(participant, target);
  }

  /** A participant's signed order, for its next nonce, towards the arrangement; `changes` are signed too. */
  override async order(participant: Signer, coins: bigint, changes: Partial<RedemptionOrderStruct> = {}) {
    return super.order(participant, coins, { target: this.arrangement, ...changes });
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
