import { expect } from "chai";
import { VoidSigner } from "ethers";

import { connection } from "../../../deployed.js";
import { GROUND, LATER } from "../choices.js";
import { atHousehold } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";
import { contentHash, digestOf } from "../signing.js";

const ACCEPT = 0;
const REFUSE = 1;

/** A contract account (ERC-1271) that a test tells what to answer; its signature is any bytes. */
class ContractAccount extends VoidSigner {
  override signTypedData(): Promise<string> {
    return Promise.resolve("0x1271");
  }
}

async function withWallet() {
  const house = await atHousehold();
  const wallet = await connection.ethers.deployContract("SignerWallet");
  const account = new ContractAccount(await wallet.getAddress(), connection.ethers.provider);
  const answer = async (kind: number): Promise<void> => {
    await wallet.getFunction("setAnswer")(kind);
  };
  return { ...house, account, answer };
}

describe("ReceiptBook and DebtRelief: signers that are contracts (ERC-1271)", () => {
  it("lets a participant redeem", async () => {
    const { on, settlement, account } = await withWallet();
    await settlement.enrol(account);
    await settlement.award(account, 300n);

    await on.debtRelief.redeem([await settlement.order(account, 300n)]);

    expect(await on.socialcoin.balanceOf(account, settlement.programme)).to.equal(0n);
  });

  it("refuses an order that the participant's contract does not confirm", async () => {
    const { on, settlement, account, answer } = await withWallet();
    await settlement.enrol(account);
    await settlement.award(account, 300n);
    const signed = await settlement.order(account, 300n);
    await answer(REFUSE);

    await expect(on.debtRelief.redeem([signed]))
      .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
      .withArgs(account.address, digestOf("RedemptionOrder", settlement.place, signed.order));
  });

  it("lets a creditor accede, register, acknowledge and discharge", async () => {
    const { on, settlement, account } = await withWallet();
    const creditor = 888n;
    await settlement.accede(creditor, account);
    await settlement.register(creditor, account, [{ amount: 300_000n }]);
    await settlement.award(on.people.resident, 600n);
    const redeem = await on.debtRelief.redeem([await settlement.order(on.people.resident, 600n)]);
    const receipt = (await receiptsOf(on.debtRelief, redeem)).find(
      ({ organisation }) => organisation === creditor,
    );
    expect(receipt?.content.coins).to.equal(300n);
    const acknowledgement = {
      programme: settlement.programme,
      organisation: creditor,
      signer: account.address,
      deadline: LATER,
      numbers: [receipt?.number ?? 0n],
      contents: [contentHash(receipt?.content ?? {})],
    };

    await expect(on.debtRelief.acknowledge(acknowledgement, "0x1271"))
      .to.emit(on.debtRelief, "ReceiptsAcknowledged")
      .withArgs(settlement.programme, creditor, account.address, acknowledgement.numbers);
    const signed = await settlement.dischargeOf(settlement.claim(4), creditor, account);
    await expect(on.debtRelief.discharge([signed]))
      .to.emit(on.debtRelief, "ClaimDischarged")
      .withArgs(
        5n,
        creditor,
        settlement.claim(4),
        settlement.programme,
        297_000n,
        GROUND,
        digestOf("FinalDischarge", settlement.place, signed.discharge),
      );
  });

  it("refuses a creditor's contract that does not confirm", async () => {
    const { on, settlement, account, answer } = await withWallet();
    await settlement.accede(888n, account);
    await answer(REFUSE);
    const batch = await settlement.claimBatch(888n, account, [{ amount: 1n }]);

    await expect(settlement.register(888n, account, [{ amount: 1n }]))
      .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
      .withArgs(account.address, digestOf("ClaimBatch", settlement.place, batch));
    await answer(ACCEPT);
    await settlement.register(888n, account, [{ amount: 1n }]);
  });
});
