import { expect } from "chai";
import { concat, id, Signature, toBeHex, Wallet } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { connection } from "../../deployed.js";
import { KINDS, type Message, signAs } from "../typedData.js";
import { type Everything, everything, grant, type Statement } from "./everything.js";
import { callOf, type Changes, domain, outcomeOf } from "./submit.js";

const { ethers, networkHelpers } = connection;

/** The order of the curve's group: with s instead of N − s a signature is as true, but another one. */
const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
/** What a transaction may use, and what is ample for any statement with all that a contract may spend on its answer. */
const GAS_CAP = 16_777_216;
const GAS_WITH_HOSTILE_SIGNER = 500_000n;

/** What a signer's contract answers, as SignerWallet counts. */
const BURN_GAS = 5;

/** Every statement that somebody signs, and what everybody might try with it. */
describe("Every signed statement", function () {
  let at: Everything;

  beforeEach(async function () {
    at = await networkHelpers.loadFixture(withDuties);
  });

  /** Also the organisation of which an accession is still to come has somebody who signs. */
  async function withDuties() {
    const world = await everything();
    for (const { duty, signer } of world.statements)
      if (duty !== undefined) await grant(world.on, duty, await signer.getAddress());
    return world;
  }

  /** Asks for every statement, or some, what would come of it. */
  async function expectEach(
    refusal: string | RegExp | undefined,
    change: (statement: Statement) => Changes | undefined | Promise<Changes | undefined>,
  ) {
    let asked = 0;
    for (const statement of at.statements) {
      const changes = await change(statement);
      if (changes === undefined) continue;
      asked++;
      const outcome = await outcomeOf(at, statement, changes);
      if (refusal instanceof RegExp) expect(outcome, statement.name).to.match(refusal);
      else expect(outcome, statement.name).to.equal(refusal);
    }
    expect(asked).to.be.greaterThan(2);
  }

  it("is in this table", function () {
    const structs = ["Attestation", "ClaimEntry", "Contribution", "Voucher", "WriteOff"];
    const tried = new Set([...at.statements.map(({ kind }) => kind as string), ...structs]);
    expect([...tried].sort()).to.deep.equal([...KINDS].sort());
  });

  it("is carried out as it was signed", async function () {
    await expectEach(undefined, () => ({}));
  });

  it("is as good for another programme, claim, receipt or offer where it is signed for that", async function () {
    await expectEach(undefined, ({ message, elsewhere }) => ({ message: { ...message, ...elsewhere } }));
  });

  describe("when it was signed for something else", function () {
    it("is refused for another chain", async function () {
      await expectEach("StatementNotSigned", async ({ target }) => ({
        domain: { ...(await domain(at, target)), chainId: 1n },
      }));
    });

    it("is refused for another contract with the same name", async function () {
      await expectEach("StatementNotSigned", async ({ target }) => ({
        domain: { ...(await domain(at, target)), verifyingContract: await at.on.brake.getAddress() },
      }));
    });

    it("is refused for each of the other contracts", async function () {
      for (const other of ["programmes", "socialcoin", "debtRelief", "inKind", "plan"] as const) {
        await expectEach("StatementNotSigned", async ({ target }) =>
          target === other ? undefined : { domain: await domain(at, other) },
        );
      }
    });

    it("is refused for another programme, claim, receipt or offer", async function () {
      await expectEach("StatementNotSigned", ({ message, elsewhere }) => ({
        message: { ...message, ...elsewhere },
        signed: message,
      }));
    });

    it("is refused by the redeemer of other coins", async function () {
      for (const target of ["debtRelief", "inKind", "plan"] as const) {
        await expectEach(
          /^ReceiptBook(OtherRedeemer|Unknown)$|^DebtReliefNotHolder$/,
          ({ kind, target: own }) => {
            const taker = at.statements.find((one) => one.kind === kind && one.target === target);
            const shared = ["RedemptionOrder", "Acknowledgement", "Reversal"].includes(kind);
            return shared && own !== target ? { taker } : undefined;
          },
        );
      }
    });

    it("is refused with any field altered", async function () {
      await expectEach("StatementNotSigned", ({ message }) => ({
        message: { ...message, deadline: (message["deadline"] as bigint) + 1n },
        signed: message,
      }));
      for (const statement of at.statements) {
        for (const [field, value] of Object.entries(statement.message)) {
          const message = { ...statement.message, [field]: otherThan(value) };
          const outcome = await outcomeOf(at, statement, { message, signed: statement.message });
          expect(outcome, `${statement.name}, ${field}`).to.match(/^[A-Z]\w+$/);
          expect(outcome, `${statement.name}, ${field}`).not.to.match(/^Panic/);
        }
      }
    });
  });

  describe("when it comes with a receipt", function () {
    it("is refused with any field of that altered", async function () {
      for (const statement of at.statements.filter(({ kind }) => kind === "Reversal")) {
        const [, receipt] = statement.submit(statement.message, "0x") as [Message, Message];
        const content = receipt["content"] as Message;
        const others = [
          ...Object.entries(receipt).map(([field, value]) => ({ ...receipt, [field]: otherThan(value) })),
          ...Object.entries(content).map(([field, value]) => ({
            ...receipt,
            content: { ...content, [field]: otherThan(value) },
          })),
        ];
        for (const other of others) {
          const submit = (message: Message, signature: string) => [message, other, signature];
          expect(await outcomeOf(at, statement, { taker: { ...statement, submit } })).to.match(
            /^ReceiptBook(Unknown|ReversalDiffers)$|^DebtReliefNotHolder$/,
          );
        }
      }
    });
  });

  describe("when a reversal is signed for another programme than its receipt's", function () {
    it("is refused", async function () {
      for (const statement of at.statements.filter(({ kind }) => kind === "Reversal")) {
        const message = { ...statement.message, programme: statement.elsewhere["programme"] };
        expect(await outcomeOf(at, statement, { message }), statement.name).to.equal("ReceiptBookUnknown");
      }
    });
  });

  describe("when the signature is another one", function () {
    it("is refused with the other signature that the curve allows (flipped s)", async function () {
      await expectEach("StatementNotSigned", async (statement) => {
        const whole = await signAs(
          statement.signer,
          await domain(at, statement.target),
          statement.kind,
          statement.message,
        );
        const { r, s, v } = Signature.from(whole);
        return { signature: concat([r, toBeHex(N - BigInt(s), 32), v === 27 ? "0x1c" : "0x1b"]) };
      });
    });

    it("is refused from somebody else, and from nobody", async function () {
      await expectEach("StatementNotSigned", () => ({ by: at.on.people.soloist }));
      for (const signature of ["0x", `0x${"00".repeat(65)}`]) {
        await expectEach("StatementNotSigned", () => ({ signature }));
      }
    });
  });

  describe("when it was carried out before", function () {
    it("is refused, whoever submits it", async function () {
      for (const { name } of at.statements) {
        at = await networkHelpers.loadFixture(withDuties);
        const statement = at.statements.find((one) => one.name === name);
        if (statement === undefined) throw new Error(name);
        const { to, data } = await callOf(at, statement);
        await at.on.people.operator.sendTransaction({ to, data });
        for (const from of [at.on.people.operator, at.on.people.soloist]) {
          const outcome = await outcomeOf(at, statement, { from: from.address });
          expect(outcome, name).to.match(
            /Before$|Used$|Reversed|NotIssued|EnrolmentRefused|OrderRefused|StatusRefused|NotHolder|ClaimNotOpen|ProposalNotOpen/,
          );
        }
      }
    });
  });

  describe("when a participant has another account since", function () {
    it("is refused from the lost account, and from the new one for the lost", async function () {
      const recovery = at.statements.find(({ kind }) => kind === "Recovery");
      if (recovery === undefined) throw new Error("Nobody recovers.");
      const all = at.statements.filter(({ signerField }) => signerField === "participant");
      const lost = all.map(({ signer }) => signer);
      for (const [i, statement] of all.entries()) {
        at = await networkHelpers.loadFixture(withDuties);
        const programme = statement.message["programme"];
        const participant = await lost[i]?.getAddress();
        if (statement.kind !== "Consent") {
          const moved = { ...recovery.message, programme, participant };
          const { to, data } = await callOf(at, recovery, { message: moved });
          await at.on.people.operator.sendTransaction({ to, data });
        }
        const successor = at.on.people.stranger;
        for (const by of statement.kind === "Consent" ? [successor] : [statement.signer, successor]) {
          const outcome = await outcomeOf(at, statement, { by });
          expect(outcome, statement.name).to.match(
            /StatusRefused|NothingOffered|NotMember|StatementNotSigned/,
          );
        }
      }
    });
  });

  describe("when it is too late", function () {
    it("is refused after its deadline", async function () {
      await expectEach("StatementExpired", ({ message }) => ({ message: { ...message, deadline: 1n } }));
    });
  });

  describe("when the one who submits it is the wrong one", function () {
    it("is refused from an operator of another municipality", async function () {
      await expectEach("DutyMissing", () => ({ from: at.on.people.otherOperator.address }));
    });

    it("is refused from the one who signed it, though an operator", async function () {
      await expectEach("StatementNeedsFourEyes", async ({ signer }) => {
        const from = await signer.getAddress();
        await grant(at.on, [at.on.organisations.municipality, Duty.Operator], from);
        return { from };
      });
    });
  });

  describe("when the signer may not speak for the organisation", function () {
    const without = /^DutyMissing$|^ProgrammesPartyDutyMissing$/;

    it("is refused from former staff", async function () {
      await expectEach(without, async ({ duty, signer }) => {
        if (duty === undefined) return undefined;
        await at.on.manager.revokeRole(roleOf(...duty), signer);
        return {};
      });
    });

    it("is refused from staff with an execution delay", async function () {
      await expectEach(without, async ({ duty, signer }) => {
        if (duty === undefined) return undefined;
        await at.on.manager.revokeRole(roleOf(...duty), signer);
        await grant(at.on, duty, await signer.getAddress(), 60);
        return {};
      });
    });

    it("is refused from somebody with the same duty at another organisation", async function () {
      const by = new Wallet(id("elsewhere"));
      await expectEach(without, async ({ duty, message, signerField }) => {
        if (duty === undefined) return undefined;
        await grant(at.on, [9_999n, duty[1]], by.address);
        return { by, message: { ...message, [signerField]: by.address } };
      });
    });
  });

  describe("when the contract is frozen", function () {
    it("is refused", async function () {
      for (const { target } of at.statements) await at.on.manager.setTargetClosed(at.on[target], true);
      await expectEach("DutyContractFrozen", () => ({}));
    });
  });

  describe("when the signer is a contract", function () {
    /** Puts a wallet's code where the signer's account is: nothing else about the statement changes. */
    async function withWallets() {
      const world = await withDuties();
      const code = await ethers.provider.getCode(await ethers.deployContract("SignerWallet"));
      for (const { signer } of world.statements) {
        await ethers.provider.send("hardhat_setCode", [await signer.getAddress(), code]);
      }
      return world;
    }

    beforeEach(async function () {
      at = await networkHelpers.loadFixture(withWallets);
    });

    async function walletOf({ signer }: Statement) {
      return ethers.getContractAt("SignerWallet", await signer.getAddress());
    }

    it("is carried out when the contract accepts it", async function () {
      await expectEach(undefined, () => ({ signature: "0x" }));
    });

    it("is carried out once, though the contract submits it again while it is asked", async function () {
      for (const { name } of at.statements) {
        at = await networkHelpers.loadFixture(withWallets);
        const statement = at.statements.find((one) => one.name === name);
        if (statement === undefined) throw new Error(name);
        const wallet = await walletOf(statement);
        await grant(at.on, [at.on.organisations.municipality, Duty.Operator], await wallet.getAddress());
        const { to, data } = await callOf(at, statement, { signature: "0x" });
        // Refuses when coming back succeeded: then nothing is carried out, and the test fails.
        await wallet.getFunction("setReentry")(to, data);
        const sent = await at.on.people.operator.sendTransaction({ to, data });
        expect((await sent.wait())?.status, name).to.equal(1);
      }
    });

    it("is refused with a reason when the contract burns all gas that it gets", async function () {
      for (const statement of at.statements) {
        await (await walletOf(statement)).getFunction("setAnswer")(BURN_GAS);
        const { to, data } = await callOf(at, statement, { signature: "0x" });
        const sent = at.on.people.operator.sendTransaction({ to, data, gasLimit: GAS_CAP });
        await expect(sent, statement.name).to.be.revertedWithCustomError(
          at.on.programmes,
          "StatementNotSigned",
        );
        const block = await ethers.provider.getBlock("latest");
        expect(block?.transactions, statement.name).to.have.lengthOf(1);
        expect(block?.gasUsed, statement.name).to.be.within(200_000n, GAS_WITH_HOSTILE_SIGNER);
      }
    });
  });

  /** Another value of the same type. */
  function otherThan(value: unknown): unknown {
    if (typeof value === "bigint") return value === 0n ? 1n : value - 1n;
    if (typeof value === "boolean") return !value;
    if (Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
    if (typeof value === "string") return value.length === 42 ? at.on.people.soloist.address : id(value);
    return Object.fromEntries(
      Object.entries(value as Message).map(([field, own]) => [field, otherThan(own)]),
    );
  }
});
