import { expect } from "chai";
import { type BaseContract, id, ZeroAddress, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { type Book, delivery, inKind, plan } from "../books.js";
import { LATER } from "../choices.js";
import { altered } from "../receiptsOf.js";
import { digestOf, receiptDigest, sign } from "../signing.js";

const HEIRS: [string, () => Promise<Book>][] = [
  ["InKind", inKind],
  ["NeighbourhoodPlan", plan],
];

for (const [name, issued] of HEIRS) {
  describe(`${name} as a receipt book`, () => {
    it("names its domain, its coin and its agreements", async () => {
      const { on, book } = await issued();
      const { name: domain, version } = await book.eip712Domain();

      expect([domain, version]).to.deep.equal([`Socialcoin ${name}`, "1"]);
      expect(await book.socialcoin()).to.equal(await on.socialcoin.getAddress());
      expect(await book.programmes()).to.equal(await on.programmes.getAddress());
      expect(await book.authority()).to.equal(await on.manager.getAddress());
    });

    describe("verify", () => {
      it("knows a receipt by its fields alone; its slot has the status and 31 bytes of its digest", async () => {
        const { settlement, book, kind, receipt, content, verify } = await issued();
        const digest = receiptDigest(settlement.place, { ...receipt, content }, kind);

        expect(await verify({})).to.equal(1n);
        expect(await book.slotOf(1n)).to.equal(`0x01${digest.slice(2, 64)}`);
      });

      it("answers None when any field is altered", async () => {
        const { receipt, content, verify } = await issued();

        for (const [field, value] of Object.entries(receipt)) {
          expect(await verify({ [field]: altered(value) }), field).to.equal(0n);
        }
        for (const [field, value] of Object.entries(content)) {
          expect(await verify({ content: { ...content, [field]: altered(value) } }), field).to.equal(0n);
        }
      });
    });

    describe("acknowledge", () => {
      it("marks what was delivered", async () => {
        const at = await issued();
        const { on, settlement, book, verify } = at;
        const { message, signature } = await delivery(at);

        await expect(book.acknowledge(message, signature))
          .to.emit(book, "ReceiptsAcknowledged")
          .withArgs(settlement.programme, on.organisations.repairShop, on.people.provider, [1n]);
        expect(await verify({})).to.equal(2n);
      });

      it("refuses to do so twice", async () => {
        const at = await issued();
        const { message, signature } = await delivery(at);
        await at.book.acknowledge(message, signature);

        await expect(at.book.acknowledge(message, signature))
          .to.be.revertedWithCustomError(at.book, "ReceiptBookNotIssued")
          .withArgs(1n, 2n);
      });

      it("refuses another content", async () => {
        const at = await issued();
        const { message, signature } = await delivery(at, { contents: [id("content")] });

        await expect(at.book.acknowledge(message, signature))
          .to.be.revertedWithCustomError(at.book, "ReceiptBookUnknown")
          .withArgs(1n);
      });

      it("refuses a signer who is not the provider's", async () => {
        const at = await issued();
        const { creditor } = at.on.people;
        const { message, signature } = await delivery(at, { signer: creditor.address });

        await expect(at.book.acknowledge(message, signature))
          .to.be.revertedWithCustomError(at.book, "DutyMissing")
          .withArgs(at.on.organisations.repairShop, Duty.Provider, creditor);
      });

      it("refuses what the provider did not sign", async () => {
        const at = await issued();
        const { message, signature } = await delivery(at);
        const forged = { ...message, deadline: LATER - 1n };

        await expect(at.book.acknowledge(forged, signature))
          .to.be.revertedWithCustomError(at.book, "StatementNotSigned")
          .withArgs(at.on.people.provider, digestOf("Acknowledgement", at.settlement.place, forged));
      });
    });

    describe("participants", () => {
      it("join without a target", async () => {
        const { settlement, on } = await issued();

        await expect(settlement.enrol(on.people.stranger))
          .to.emit(on.socialcoin, "ParticipantEnrolled")
          .withArgs(settlement.programme, on.people.stranger, 0n, 1n);
      });

      it("cannot join with one", async () => {
        const { settlement, on, book } = await issued();

        await expect(settlement.enrol(on.people.stranger, 1n))
          .to.be.revertedWithCustomError(book, "ReceiptBookTargetRefused")
          .withArgs(on.people.stranger, 1n);
      });

      it("are announced and moved by the coin only", async () => {
        const { on, settlement, book } = await issued();
        const { operator, stranger } = on.people;

        for (const call of [
          () => book.join(settlement.programme, stranger, 0n),
          () => book.move(settlement.programme, stranger, operator),
        ]) {
          await expect(call()).to.be.revertedWithCustomError(book, "ReceiptBookNotCoin").withArgs(operator);
        }
      });

      it("keep their coins when their account is replaced, and never wait", async () => {
        const { on, settlement, book } = await issued();
        const { attester, neighbour, stranger } = on.people;
        const message = {
          programme: settlement.programme,
          participant: on.people.resident.address,
          successor: stranger.address,
          attester: attester.address,
          deadline: LATER,
        };
        const before = await on.socialcoin.balanceOf(message.participant, message.programme);

        await on.socialcoin.recover(message, await sign("Recovery", settlement.coinPlace, attester, message));

        expect(await on.socialcoin.balanceOf(stranger, message.programme)).to.equal(before);
        expect(await book.isWaiting(settlement.programme, neighbour)).to.equal(false);
      });
    });

    it("changes nothing while it is frozen", async () => {
      const at = await issued();
      const { on, book, receipt, settlement } = at;
      const { networkAdministrator, stranger, provider } = on.people;
      await on.manager.connect(networkAdministrator).setTargetClosed(book, true);
      const { message, signature } = await delivery(at);

      const undo = [
        { ...receipt, reason: ZeroHash, signer: ZeroAddress, deadline: LATER },
        { ...receipt, content: at.content },
        "0x",
      ];

      for (const call of [
        () => book.redeem([]),
        () => book.acknowledge(message, signature),
        () => settlement.enrol(stranger),
        () => book.move(receipt.programme, stranger, provider),
        () => (book as BaseContract).getFunction("reverse")(...undo),
      ]) {
        await expect(call())
          .to.be.revertedWithCustomError(book, "DutyContractFrozen")
          .withArgs(await book.getAddress());
      }
    });
  });
}
