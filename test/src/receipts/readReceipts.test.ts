import { expect } from "chai";

import { contentHash } from "../../../src/receipts/contentHash.js";
import { readReceiptFile } from "../../../src/receipts/readReceiptFile.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import { receiptDigest } from "../../../src/receipts/receiptDigest.js";
import { receiptSlot } from "../../../src/receipts/receiptSlot.js";
import { writeReceiptFile } from "../../../src/receipts/writeReceiptFile.js";
import { connection } from "../../deployed.js";
import { FAR, sign } from "../../journey.js";
import { receipted } from "./receipted.js";

const { networkHelpers } = connection;

describe("receipts", function () {
  it("are the contract's own: it verifies what was read from its events", async function () {
    const { world, found } = await networkHelpers.loadFixture(receipted);

    expect(found.map(({ receipt }) => receipt.number)).to.deep.equal([1n, 3n, 5n]);
    for (const { receipt, status } of found) {
      expect(status).to.equal("issued");
      expect(await world.debtRelief.verify(receipt)).to.equal(1n);
    }
  });

  it("have the contract's digest and slot", async function () {
    const { world, trusted, file } = await networkHelpers.loadFixture(receipted);
    const digest = receiptDigest(file.receipt, { ...trusted, verifyingContract: trusted.contract });

    expect(receiptSlot("issued", digest)).to.equal(await world.debtRelief.slotOf(file.receipt.number));
  });

  it("add up: a claim's write-offs and waiver are what was registered", async function () {
    const { found } = await networkHelpers.loadFixture(receipted);
    const contents = found.map(({ receipt }) => receipt.content);

    expect(contents.map(({ coins }) => coins)).to.deep.equal([20n, 30n, 0n]);
    expect(contents.map(({ writtenOff }) => writtenOff)).to.deep.equal([200n, 300n, 0n]);
    expect(contents.map(({ waived }) => waived)).to.deep.equal([0n, 0n, 99_500n]);
    expect(contents.map(({ outstanding }) => outstanding)).to.deep.equal([99_800n, 99_500n, 0n]);
  });

  it("are found by creditor, claim, programme and block", async function () {
    const { world, claim, programme, found } = await networkHelpers.loadFixture(receipted);
    const numbers = async (filter: Parameters<typeof readReceipts>[1]): Promise<bigint[]> =>
      (await readReceipts(world.debtRelief, filter)).map(({ receipt }) => receipt.number);

    expect(await numbers({})).to.deep.equal([1n, 2n, 3n, 4n, 5n]);
    expect(await numbers({ creditor: world.organisations.housing })).to.deep.equal([2n, 4n]);
    expect(await numbers({ claim })).to.deep.equal([1n, 3n, 5n]);
    expect(await numbers({ programme })).to.have.length(5);
    expect(await numbers({ programme: programme + 1n })).to.be.empty;
    expect(await numbers({ toBlock: found[0]?.blockNumber ?? 0 })).to.deep.equal([1n, 2n]);
  });

  it("are acknowledged by the hash of their content", async function () {
    const { world, programme, file } = await networkHelpers.loadFixture(receipted);
    const { organisations, people, debtRelief } = world;
    const { number, content } = file.receipt;
    const message = {
      programme,
      organisation: organisations.taxOffice,
      signer: people.creditor.address,
      deadline: FAR,
      numbers: [number],
      contents: [contentHash(content)],
    };
    const statement = await sign(world, "Acknowledgement", message, people.creditor);
    await debtRelief.acknowledge(statement.message, statement.signature);

    const [first] = await readReceipts(debtRelief, { creditor: organisations.taxOffice });
    expect(first?.status).to.equal("acknowledged");
  });

  it("survive their file byte by byte", async function () {
    const { file } = await networkHelpers.loadFixture(receipted);
    const text = writeReceiptFile(file);

    expect(readReceiptFile(text)).to.deep.equal(file);
    expect(writeReceiptFile(readReceiptFile(text))).to.equal(text);
  });
});
