import { id, TypedDataEncoder, type TypedDataField } from "ethers";

import { claimEntry, FAR } from "../../test/journey.js";
import type { Measured } from "./Measured.js";
import { gasPerItem, person, type Scene } from "./scene.js";

const CLAIMS = 14;
const IN_BULK = 100;

const WRITE_OFF: Record<string, TypedDataField[]> = {
  WriteOff: [
    { name: "claim", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "coins", type: "uint256" },
    { name: "writtenOff", type: "uint48" },
    { name: "waived", type: "uint48" },
    { name: "outstanding", type: "uint48" },
    { name: "statement", type: "bytes32" },
    { name: "issuedAt", type: "uint256" },
  ],
};

/** Claims, redemptions of a household with fourteen and of one with one claim, and acknowledgements in bulk. */
export async function measureDebtRelief(scene: Scene): Promise<Measured> {
  const { world, programme, sign } = scene;
  const { debtRelief, people, organisations } = world;

  async function register(arrangement: bigint, count: number) {
    const claims = Array.from({ length: count }, (_, index) =>
      claimEntry({
        commitment: id(`claim ${index.toString()}`),
        amount: 400_000n + BigInt(index) * 10_000n,
        rank: BigInt(index % 2),
      }),
    );
    const message = {
      arrangement,
      creditor: organisations.taxOffice,
      signer: people.creditor.address,
      deadline: FAR,
      claims,
    };
    const { signature } = await sign("ClaimBatch", message, people.creditor);
    return debtRelief.registerClaims(message, signature);
  }

  async function redeem(number: number, target: bigint) {
    const participant = person(number);
    const message = {
      programme,
      participant: participant.address,
      target,
      coins: 90n,
      nonce: 0n,
      deadline: FAR,
    };
    const { signature } = await sign("RedemptionOrder", message, participant);
    return debtRelief.redeem([{ order: message, signature }]);
  }

  /** The first receipts, acknowledged in one statement. */
  async function acknowledge(count: number) {
    const events = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff());
    const contents = await Promise.all(
      events.slice(0, count).map(async (event) => {
        const { claim, participant, coins, writtenOff, outstanding, statement } = event.args;
        const { timestamp } = await event.getBlock();
        const content = { claim, participant, coins, writtenOff, waived: 0n, outstanding, statement };
        return TypedDataEncoder.hashStruct("WriteOff", WRITE_OFF, { ...content, issuedAt: timestamp });
      }),
    );
    const message = {
      programme,
      organisation: organisations.taxOffice,
      signer: people.creditor.address,
      deadline: FAR,
      numbers: contents.map((_, index) => BigInt(index + 1)),
      contents,
    };
    const { signature } = await sign("Acknowledgement", message, people.creditor);
    return debtRelief.acknowledge(message, signature);
  }

  const measured: Measured = {};
  measured["claim of 14"] = await gasPerItem(CLAIMS, register(1n, CLAIMS));
  measured["claim of 1"] = await gasPerItem(1, register(2n, 1));
  // The first order of a household writes the receipts' neighbours; the second is what most are.
  await redeem(0, 1n);
  measured["redemption of 14 claims"] = await gasPerItem(1, redeem(1, 1n));
  await redeem(8, 2n);
  measured["redemption of 1 claim"] = await gasPerItem(1, redeem(9, 2n));
  measured["receipt"] = Math.round(
    ((measured["redemption of 14 claims"] ?? 0) - (measured["redemption of 1 claim"] ?? 0)) / (CLAIMS - 1),
  );
  for (let member = 2; member < 8; ++member) await redeem(member, 1n);
  measured["acknowledgement 100"] = await gasPerItem(IN_BULK, acknowledge(IN_BULK));
  return measured;
}
