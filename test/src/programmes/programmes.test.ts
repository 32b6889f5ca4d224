import { readFile } from "node:fs/promises";

import { expect } from "chai";
import { encodeBytes32String, id } from "ethers";

import type { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildProgramme } from "../../../src/programmes/buildProgramme.js";
import { decodeText } from "../../../src/programmes/decodeText.js";
import { encodeText } from "../../../src/programmes/encodeText.js";
import { readProgramme } from "../../../src/programmes/readProgramme.js";
import { readProgrammeFile } from "../../../src/programmes/readProgrammeFile.js";
import { connection, deployed } from "../../deployed.js";
import { attestation, award, household, order } from "../../journey.js";

const file = {
  municipality: "00000099000000001000",
  label: "debt-relief",
  redeemer: "DebtRelief",
  distribution: "participants-choice",
  terms: "terms.txt",
  startsAt: "100",
  endsAt: "200",
  coinValue: "10",
  budget: 40_000,
  monthCeiling: "21000",
  yearCeiling: "210000",
  catalogue: [
    { code: "course", reward: 150, minimumDuration: "2:30", groupMultiplier: 2, declaration: "Additional." },
  ],
};
const redeemer = "0x0000000000000000000000000000000000000001";
const surroundings = { redeemer, terms: "The terms.", parseEuros: BigInt, parseTime: BigInt };

describe("programmes", function () {
  it("become what the contract takes", function () {
    const { agreement, label, termsHash, catalogue } = buildProgramme(
      readProgrammeFile(JSON.stringify(file)),
      surroundings,
    );

    expect(agreement).to.deep.equal({
      municipality: 99_000_000_001_000n,
      status: 1n,
      distribution: 1n,
      startsAt: 100n,
      endsAt: 200n,
      coinValue: 10n,
      budget: 40_000n,
      redeemer,
      monthCeiling: 21_000n,
      yearCeiling: 210_000n,
    });
    expect(label).to.equal(encodeBytes32String("debt-relief"));
    expect(termsHash).to.equal(id("The terms."));
    expect(catalogue).to.deep.equal([
      {
        rate: { reward: 150n, minimumDuration: 9_000n, groupMultiplier: 2n, offered: true },
        code: encodeBytes32String("course"),
        declaration: id("Additional."),
      },
    ]);
  });

  it("are read from the example", async function () {
    const path = new URL("../../../examples/wilgendam/programme.json", import.meta.url);

    expect(readProgrammeFile(await readFile(path, "utf8")).catalogue).to.have.length.above(5);
  });

  for (const [what, changes, code] of [
    ["an unknown label", { label: "money" }, "PROGRAMME_FIELD_INVALID"],
    ["a fractional budget", { budget: 1.5 }, "PROGRAMME_FIELD_INVALID"],
    ["a field too many", { note: "" }, "PROGRAMME_FIELD_INVALID"],
    ["no catalogue", { catalogue: [] }, "PROGRAMME_FIELD_INVALID"],
    ["an activity twice", { catalogue: [...file.catalogue, ...file.catalogue] }, "PROGRAMME_ACTIVITY_TWICE"],
    ["an end before its start", { endsAt: "100" }, "PROGRAMME_PERIOD_INVALID"],
    ["a ceiling below one coin", { monthCeiling: "9" }, "PROGRAMME_CEILINGS_INVALID"],
    ["a year's ceiling below a month's", { yearCeiling: "20999" }, "PROGRAMME_CEILINGS_INVALID"],
  ] as const) {
    it(`cannot have ${what}`, function () {
      let refused = "";
      try {
        buildProgramme(readProgrammeFile(JSON.stringify({ ...file, ...changes })), surroundings);
      } catch (error) {
        refused = (error as SocialcoinError).code;
      }
      expect(refused).to.equal(code);
    });
  }

  it("are shown with their catalogue and account", async function () {
    const world = await connection.networkHelpers.loadFixture(deployed);
    const { programme, arrangement } = await household(world);
    const { resident } = world.people;
    await award(world, programme, [attestation(1n, resident.address)]);
    await world.debtRelief.redeem([await order(world, programme, resident, arrangement, 30n)]);

    const shown = await readProgramme(world, programme);

    expect(shown.label).to.equal("debt-relief");
    expect(shown.status).to.equal("open");
    expect(shown.distribution).to.equal("pro-rata");
    expect(shown.account).to.deep.equal({ awarded: 100n, redeemed: 30n, annulled: 0n, outstanding: 70n });
    expect(shown.catalogue.map(({ number, code }) => [number, code])).to.deep.equal([
      [0n, "park-cleaning"],
      [1n, "street-clean-up"],
      [2n, "course"],
    ]);
  });

  it("are not shown where there are none", async function () {
    const world = await connection.networkHelpers.loadFixture(deployed);
    let code = "";
    await readProgramme(world, 1n).catch((error: unknown) => {
      ({ code } = error as SocialcoinError);
    });

    expect(code).to.equal("PROGRAMME_UNKNOWN");
  });

  it("keep short texts of plain letters", function () {
    expect(decodeText(encodeText("Fw 349"))).to.equal("Fw 349");
    expect(decodeText(`0x${"ff".repeat(32)}`)).to.equal(`0x${"ff".repeat(32)}`);
    for (const text of ["", " ", "café", "a ", "x".repeat(32), "a\nb"]) {
      expect(() => encodeText(text), text).to.throw("cannot be kept on the chain");
    }
  });
});
