import { expect } from "chai";
import { AbiCoder, concat, id, toBeHex } from "ethers";

import { callerOf } from "../../../src/audit/callerOf.js";
import { statementsIn } from "../../../src/audit/statementsIn.js";
import { IDebtRelief__factory, ISocialcoin__factory } from "../../../typechain-types/index.js";
import { account, ADDRESSES } from "./addresses.js";

const WALLET = account(77);
const coin = ISocialcoin__factory.createInterface();
const relief = IDebtRelief__factory.createInterface();

const withdrawal = (enrolment: bigint) => ({
  withdrawal: { programme: 1n, participant: account(9), enrolment, deadline: 5n },
  signature: "0x1234",
});
const WITHDRAWALS = coin.encodeFunctionData("withdraw", [[withdrawal(1n), withdrawal(2n)]]);
const REVERSAL = relief.encodeFunctionData("reverse", [
  { programme: 1n, number: 2n, organisation: 3n, reason: id("why"), signer: account(8), deadline: 5n },
  {
    number: 2n,
    programme: 1n,
    organisation: 3n,
    content: {
      claim: 257n,
      participant: account(9),
      coins: 1n,
      writtenOff: 10n,
      waived: 0n,
      outstanding: 90n,
      statement: id("order"),
      issuedAt: 4n,
    },
  },
  "0x5678",
]);

/** A call as that of a contract account holds it: with its length before it. */
const held = (call: string): string => concat([toBeHex((call.length - 2) / 2, 32), call]);

describe("the statements in a transaction", function () {
  it("are those of a list, in their order, each with its signature", function () {
    const found = statementsIn({ to: ADDRESSES.Socialcoin, data: WITHDRAWALS }, ADDRESSES);
    expect(found).to.deep.equal(
      [1n, 2n].map((enrolment) => ({
        primaryType: "Withdrawal",
        message: withdrawal(enrolment).withdrawal,
        signature: "0x1234",
      })),
    );
  });

  it("are told from the receipt that comes with one", function () {
    const [found, more] = statementsIn({ to: ADDRESSES.DebtRelief, data: REVERSAL }, ADDRESSES);
    expect(more).to.equal(undefined);
    expect(found?.primaryType).to.equal("Reversal");
    expect(found?.message).to.include({ number: 2n, signer: account(8) });
    expect(found?.signature).to.equal("0x5678");
  });

  it("are found in the call of a contract account, several of them too", function () {
    const data = concat([
      "0x6a761202",
      toBeHex(0, 31),
      held(WITHDRAWALS),
      toBeHex(0, 7),
      held(REVERSAL),
      toBeHex(0, 3),
    ]);
    const found = statementsIn({ to: WALLET, data }, ADDRESSES);
    expect(found.map(({ primaryType }) => primaryType)).to.deep.equal([
      "Withdrawal",
      "Withdrawal",
      "Reversal",
    ]);
    expect(callerOf({ from: account(8), to: WALLET } as never, ADDRESSES)).to.equal(WALLET);
    expect(callerOf({ from: account(8), to: ADDRESSES.InKind } as never, ADDRESSES)).to.equal(account(8));
  });

  it("are found behind what looks like the beginning of a call and has no length", function () {
    const wallet = AbiCoder.defaultAbiCoder();
    const selector = WITHDRAWALS.slice(0, 10);
    const parameters = wallet.encode(
      ["address", "bytes4", "bytes"],
      [ADDRESSES.Socialcoin, selector, WITHDRAWALS],
    );
    const data = concat(["0x12345678", parameters]);
    expect(statementsIn({ to: WALLET, data }, ADDRESSES)).to.have.lengthOf(2);
  });

  it("are none where there is no call, or where it is cut off", function () {
    for (const data of ["0x", "0x12", WITHDRAWALS.slice(0, 60), `0x${"ff".repeat(99)}`]) {
      expect(statementsIn({ to: ADDRESSES.Socialcoin, data }, ADDRESSES)).to.deep.equal([]);
      expect(statementsIn({ to: WALLET, data }, ADDRESSES)).to.deep.equal([]);
    }
    expect(statementsIn({ to: null, data: "0x" }, ADDRESSES)).to.deep.equal([]);
  });

  it("are read as the contracts read them, without the last zeros too", function () {
    const cut = WITHDRAWALS.slice(0, -60);
    const found = statementsIn({ to: ADDRESSES.Socialcoin, data: cut }, ADDRESSES);
    expect(found.map(({ signature }) => signature)).to.deep.equal(["0x1234", "0x1234"]);
  });

  it("are not looked for without end in a call that is made to look like thousands", function () {
    const call = coin.encodeFunctionData("withdraw", [
      Array.from({ length: 500 }, (_, one) => withdrawal(BigInt(one))),
    ]);
    const rest = (call.length - 2) / 2;
    // Each claims all that follows; together they would be read a thousand times over.
    const heads = Array.from({ length: 1_000 }, (_, head) =>
      concat([toBeHex(rest + 36 * (1_000 - head), 32), call.slice(0, 10)]),
    );
    const before = process.cpuUsage();
    statementsIn({ to: WALLET, data: concat([...heads, call]) }, ADDRESSES);
    expect(process.cpuUsage(before).user / 1_000).to.be.below(3_000);
  });
});
