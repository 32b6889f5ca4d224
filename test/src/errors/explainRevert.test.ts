import { expect } from "chai";
import { AbiCoder, id, Interface } from "ethers";

import { explainRevert } from "../../../src/errors/explainRevert.js";
import { LANGUAGES } from "../../../src/language/Language.js";
import type { Wording } from "../../../src/language/Wording.js";
import { dutyRefusals } from "../../../src/errors/refusals/duty.js";
import { forms } from "../../../src/errors/refusals/forms.js";
import { managerRefusals } from "../../../src/errors/refusals/manager.js";
import { programmesRefusals } from "../../../src/errors/refusals/programmes.js";
import { redemptionRefusals } from "../../../src/errors/refusals/redemption.js";
import { socialcoinRefusals } from "../../../src/errors/refusals/socialcoin.js";
import {
  Brake__factory,
  DebtRelief__factory,
  InKind__factory,
  NeighbourhoodPlan__factory,
  Programmes__factory,
  Socialcoin__factory,
} from "../../../typechain-types/index.js";
import { connection, deployed } from "../../deployed.js";
import { attestation, award, household } from "../../journey.js";

/** Errors of OpenZeppelin's constructors and internals: no call of ours can meet them. */
const INTERNAL = ["InvalidShortString", "StringTooLong", "StringsInsufficientHexLength"];

const sentences: Record<string, Wording> = {
  ...dutyRefusals,
  ...managerRefusals,
  ...programmesRefusals,
  ...redemptionRefusals,
  ...socialcoinRefusals,
};

/** A fact, and the form in which it is told. */
const FACTS = /\{(\w+)(?::(\w+))?\}/g;

describe("explainRevert", function () {
  const errors = [
    Brake__factory,
    DebtRelief__factory,
    InKind__factory,
    NeighbourhoodPlan__factory,
    Programmes__factory,
    Socialcoin__factory,
  ].flatMap(({ abi }) => {
    const found: { name: string; facts: string[] }[] = [];
    new Interface(abi).forEachError(({ name, inputs }) =>
      found.push({ name, facts: inputs.map((input) => input.name) }),
    );
    return found;
  });

  it("has a sentence for every error of the contracts, made of facts that the error has", function () {
    for (const { name, facts } of errors.filter((error) => !INTERNAL.includes(error.name))) {
      for (const language of LANGUAGES) {
        const sentence = sentences[name]?.[language] ?? "";
        expect(sentence, name).to.not.equal("");
        for (const [, fact, form] of sentence.matchAll(FACTS)) {
          expect(facts, name).to.include(fact);
          if (form !== undefined) expect(Object.keys(forms), name).to.include(form);
        }
      }
    }
  });

  it("says the same facts in every language", function () {
    const factsIn = (text: string): string[] => [...text.matchAll(FACTS)].map(([fact]) => fact).sort();
    for (const [name, { en, nl }] of Object.entries(sentences)) {
      expect(factsIn(nl), name).to.deep.equal(factsIn(en));
    }
  });

  it("explains what the contract really answers", async function () {
    const world = await connection.networkHelpers.loadFixture(deployed);
    const { programme } = await household(world);
    const resident = world.people.resident.address;
    let data = "";
    const tasks = Array.from({ length: 22 }, (_, index) => attestation(BigInt(index), resident));
    await award(world, programme, tasks).catch((error: unknown) => {
      ({ data } = error as { data: string });
    });

    const { code, exitKind, message, said, details } = explainRevert(data);

    expect(code).to.equal("SOCIALCOIN_MONTH_CEILING_EXCEEDED");
    expect(exitKind).to.equal("refused");
    expect(message).to.equal(
      `Task 21 would bring ${resident} to €220.00 this month and the ceiling is €210.00; nothing of the batch was awarded. It fits from February 2027 on: leave it out until then.`,
    );
    expect(said).to.deep.equal({
      en: message,
      nl: `Met taak 21 zou ${resident} deze maand op € 220,00 komen en de grens is € 210,00; van het geheel is niets toegekend. Zij past vanaf februari 2027: laat haar tot dan weg.`,
    });
    expect(details).to.include({ task: "21", need: "22000", fitsIn: "202702" });
  });

  it("names duties and organisations", function () {
    const data = new Interface(Programmes__factory.abi).encodeErrorResult("DutyMissing", [
      99_000_000_001_000n,
      2,
      "0x0000000000000000000000000000000000000001",
    ]);

    expect(explainRevert(data).message).to.include("the duty Operator at organisation 00000099000000001000");
  });

  it("says that what does not exist is nobody's, and in no programme", function () {
    const { abi } = DebtRelief__factory;
    const told = (name: string, ...facts: bigint[]) =>
      explainRevert(new Interface(abi).encodeErrorResult(name, facts)).said;

    expect(told("DebtReliefNotHolder", 77n, 0n, 99_000_000_001_000n).en).to.include(
      "is held by no organisation,",
    );
    expect(told("DebtReliefArrangementUnknown", 99n, 0n)).to.deep.equal({
      en: "There is no arrangement 99: correct its number.",
      nl: "Er is geen schuldregeling 99: verbeter het nummer.",
    });
    expect(told("DebtReliefArrangementUnknown", 99n, 2n).en).to.include("no arrangement 99 in programme 2:");
  });

  it("tells moments on Dutch clocks, and the end of time as such", function () {
    const told = (deadline: bigint): string =>
      explainRevert(
        new Interface(Programmes__factory.abi).encodeErrorResult("StatementExpired", [
          deadline,
          1_798_758_001n,
        ]),
      ).message;

    expect(told(1_798_758_000n)).to.include(
      "until 2027-01-01 00:00 and it is 2027-01-01 00:00:01 on the chain",
    );
    expect(told(2n ** 64n)).to.include("until the end of time and");
  });

  const coder = AbiCoder.defaultAbiCoder();
  const panic = id("Panic(uint256)").slice(0, 10) + coder.encode(["uint256"], [17]).slice(2);
  const text = id("Error(string)").slice(0, 10) + coder.encode(["string"], ["no"]).slice(2);
  const misfit = id("DutyContractFrozen(address)").slice(0, 10) + "f".repeat(64);
  for (const data of ["0x", "0x12345678", "0xzz", "not even hexadecimal", panic, text, misfit]) {
    it(`says that it does not know ${data}`, function () {
      expect(explainRevert(data).code).to.equal("REFUSED_WITHOUT_REASON");
    });
  }
});
