import { expect } from "chai";
import { Interface } from "ethers";

import { explainRevert } from "../../../src/errors/explainRevert.js";
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

const sentences: Record<string, string> = {
  ...dutyRefusals,
  ...managerRefusals,
  ...programmesRefusals,
  ...redemptionRefusals,
  ...socialcoinRefusals,
};

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
      const sentence = sentences[name];
      expect(sentence, name).to.be.a("string");
      for (const [, fact, form] of (sentence ?? "").matchAll(/\{(\w+)(?::(\w+))?\}/g)) {
        expect(facts, name).to.include(fact);
        if (form !== undefined) expect(Object.keys(forms), name).to.include(form);
      }
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

    const { code, exitKind, message, details } = explainRevert(data);

    expect(code).to.equal("SOCIALCOIN_MONTH_CEILING_EXCEEDED");
    expect(exitKind).to.equal("refused");
    expect(message).to.equal(
      `Task 21 would bring ${resident} to €220.00 this month and the ceiling is €210.00; nothing of the batch was awarded. It fits from February 2027 on: leave it out until then.`,
    );
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

  for (const data of ["0x", "0x12345678", "0xzz", "not even hexadecimal"]) {
    it(`says that it does not know ${data}`, function () {
      expect(explainRevert(data).code).to.equal("REFUSED_WITHOUT_REASON");
    });
  }
});
