import { expect } from "chai";
import { ethers as ethersLibrary, type Contract, type Signer, type TypedDataDomain } from "ethers";

import { grant, TAX_OFFICE, WILGENDAM } from "../organisations.js";
import { TERMS } from "../programme.js";
import { ethers, IN_A_WEEK, loadFixture, scene, text, time, type Scene } from "../scene.js";
import { digestOf, type Message, signAs } from "../typedData.js";

/** What a transaction may use, and what an accession needs with all that a contract signer may spend on its answer. */
const GAS_CAP = 16_777_216n;
const GAS_OF_AN_ACCESSION_WITH_HOSTILE_SIGNER = 600_000n;

/** An accession stands for every signed statement: all go through the same rule. */
describe("DutyBound: the one rule for signed statements", function () {
  let at: Scene;
  let domain: TypedDataDomain;
  let accession: Message & { signer: string };

  beforeEach(async function () {
    at = await loadFixture(scene);
    domain = at.programmesDomain;
    accession = {
      programme: 1n,
      organisation: TAX_OFFICE,
      termsHash: TERMS,
      ground: text("Fw 349"),
      signer: at.people.creditor.address,
      deadline: IN_A_WEEK,
    };
  });

  function submit(signature: string, message = accession) {
    return at.programmes.connect(at.people.operator).accede(message as never, signature);
  }

  function sign(changes: { domain?: TypedDataDomain; message?: Message; by?: Signer } = {}) {
    const { by = at.people.creditor, message = accession } = changes;
    return signAs(by, changes.domain ?? domain, "Accession", message);
  }

  async function expectUnsigned(signature: string, message = accession) {
    await expect(submit(signature, message))
      .to.be.revertedWithCustomError(at.programmes, "StatementNotSigned")
      .withArgs(message.signer, digestOf(domain, "Accession", message));
  }

  it("takes a statement that the named account signed", async function () {
    await expect(submit(await sign())).to.emit(at.programmes, "OrganisationAcceded");
  });

  it("reads the domain of ERC-5267 as signers see it", async function () {
    const [, name, version, chainId, verifyingContract] = await at.programmes.eip712Domain();
    expect({ name, version, chainId, verifyingContract }).to.deep.equal(domain);
    const [, coinName] = await at.coin.eip712Domain();
    expect(coinName).to.equal("Socialcoin");
  });

  describe("when the signature is for something else", function () {
    it("refuses one for another chain", async function () {
      await expectUnsigned(await sign({ domain: { ...domain, chainId: 1n } }));
    });

    it("refuses one for another contract", async function () {
      await expectUnsigned(await sign({ domain: at.coinDomain }));
      await expectUnsigned(
        await sign({ domain: { ...domain, verifyingContract: await at.coin.getAddress() } }),
      );
    });

    it("refuses one for another programme", async function () {
      await expectUnsigned(await sign({ message: { ...accession, programme: 2n } }));
    });

    it("refuses a statement with any altered field", async function () {
      for (const changes of [{ ground: text("Fw 350") }, { deadline: IN_A_WEEK + 1n }]) {
        await expectUnsigned(await sign(), { ...accession, ...changes });
      }
    });
  });

  describe("when the signature is not the signer's", function () {
    it("refuses somebody else's", async function () {
      await expectUnsigned(await sign({ by: at.people.stranger }));
    });

    it("refuses the other signature that the curve allows (flipped s)", async function () {
      const signature = ethersLibrary.Signature.from(await sign());
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const s = ethersLibrary.toBeHex(order - BigInt(signature.s), 32);
      const v = signature.v === 27 ? "0x1c" : "0x1b";
      await expectUnsigned(ethersLibrary.concat([signature.r, s, v]));
    });

    it("refuses signatures that are none", async function () {
      const whole = await sign();
      for (const broken of ["0x", whole.slice(0, -2), `${whole}00`, `0x${"00".repeat(65)}`]) {
        await expectUnsigned(broken);
      }
    });

    it("refuses a signature of nobody in the name of account zero", async function () {
      await grant(at.registrar, TAX_OFFICE, "Creditor", ethersLibrary.ZeroAddress);
      await expectUnsigned(`0x${"00".repeat(65)}`, { ...accession, signer: ethersLibrary.ZeroAddress });
    });
  });

  describe("when time passes", function () {
    it("takes it in the second of the deadline and not in the next", async function () {
      const signature = await sign();
      await time.setNextBlockTimestamp(IN_A_WEEK);
      await submit(signature);

      const late = { ...accession, organisation: WILGENDAM };
      await grant(at.registrar, WILGENDAM, "Creditor", at.people.creditor.address);
      await time.setNextBlockTimestamp(IN_A_WEEK + 5n);
      await expect(submit(await sign({ message: late }), late))
        .to.be.revertedWithCustomError(at.programmes, "StatementExpired")
        .withArgs(IN_A_WEEK, IN_A_WEEK + 5n);
    });
  });

  describe("when the operator submits what the operator signed", function () {
    it("asks for a second person", async function () {
      const { operator } = at.people;
      await grant(at.registrar, TAX_OFFICE, "Creditor", operator.address);
      const own = { ...accession, signer: operator.address };
      await expect(submit(await sign({ by: operator, message: own }), own))
        .to.be.revertedWithCustomError(at.programmes, "StatementNeedsFourEyes")
        .withArgs(operator.address);
    });
  });

  describe("when the signer is a contract account", function () {
    const REFUSALS = {
      Refuse: 1,
      Revert: 2,
      Nothing: 3,
      TooLong: 4,
      BurnGas: 5,
      Bomb: 6,
      AcceptAndRevert: 8,
    } as const;
    let wallet: Contract;

    beforeEach(async function () {
      wallet = await ethers.deployContract("SignerWallet");
      accession.signer = await wallet.getAddress();
      await grant(at.registrar, TAX_OFFICE, "Creditor", accession.signer);
    });

    it("takes the statement when the contract accepts it, whatever the signature looks like", async function () {
      await expect(submit("0x1234")).to.emit(at.programmes, "OrganisationAcceded");
    });

    for (const [name, answer] of Object.entries(REFUSALS)) {
      it(`refuses the statement when the contract answers with ${name}`, async function () {
        await wallet.getFunction("setAnswer")(answer);
        await expectUnsigned("0x1234");
      });
    }

    for (const name of ["BurnGas", "Bomb"] as const) {
      it(`cannot spend the gas of a whole block by ${name}`, async function () {
        await wallet.getFunction("setAnswer")(REFUSALS[name]);
        const data = at.programmes.interface.encodeFunctionData("accede", [accession as never, "0x"]);
        const sent = at.people.operator.sendTransaction({
          to: await at.programmes.getAddress(),
          data,
          gasLimit: GAS_CAP,
        });
        await expect(sent).to.be.revertedWithCustomError(at.programmes, "StatementNotSigned");
        const block = await ethers.provider.getBlock("latest");
        expect(block?.gasUsed).to.be.within(200_000n, GAS_OF_AN_ACCESSION_WITH_HOSTILE_SIGNER);
      });
    }

    it("cannot use its turn to act in the name of the submitter", async function () {
      const status = at.programmes.interface.encodeFunctionData("setStatus", [1n, 3]);
      await grant(at.manager, WILGENDAM, "Administrator", accession.signer);
      await wallet.getFunction("setReentry")(await at.programmes.getAddress(), status);
      await submit("0x");
      expect((await at.programmes.agreement(1)).status).to.equal(1);
    });

    it("refuses an account's own key once there is code at its address", async function () {
      await ethers.provider.send("hardhat_setCode", [at.people.creditor.address, "0x00"]);
      await expectUnsigned(await sign(), { ...accession, signer: at.people.creditor.address });
    });
  });
});
