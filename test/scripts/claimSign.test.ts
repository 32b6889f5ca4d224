import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { type Ended, run } from "./command.js";
import { type Town, town } from "./town.js";

const HEAD = "claim,paymentReference,invoiceNumber,customerNumber,amount,rank,dischargeable";
const lineOf = (amount: string, rank = "preferential"): string => `C01,TEST-1,F-1,K-1,"${amount}",${rank},ja`;

describe("socialcoin claim sign", function () {
  let place: Town;
  let number = 0;

  before(async function () {
    place = await town();
  });

  async function sign(lines: string, arrangement = place.arrangement): Promise<Ended & { file: string }> {
    const file = `claims-${(number += 1)}.csv`;
    writeFileSync(join(place.folder, file), `${HEAD}\n${lines}\n`);
    const who = [
      "--arrangement",
      arrangement.toString(),
      "--oin",
      "00000099000000101000",
      "--as",
      "belastingdienst",
    ];
    return { file, ...(await run(place.node, place.folder, "claim", "sign", file, ...who)) };
  }

  it("writes amounts as cents, and references for the creditor only", async function () {
    const { code, file } = await sign(lineOf("6.840,05"));
    expect(code).to.equal(0);
    const text = readFileSync(join(place.folder, file.replace(".csv", ".claims.json")), "utf8");
    expect(text).to.include('"amount": "684005"').and.not.include("TEST-1");
    expect(readFileSync(join(place.folder, file.replace(".csv", ".private.json")), "utf8")).to.include(
      "TEST-1",
    );
  });

  it("refuses amounts that are negative, zero, in parts of a cent, or can be read in two ways, all at once", async function () {
    const lines = ["-5.00", "0.00", "5.005", "6.840"].map((amount, index) =>
      lineOf(amount).replace("C01", `C${index}`),
    );
    const { code, file, stderr } = await sign(lines.join("\n"));
    expect(code).to.equal(2);
    ["is negative", "is zero", "is not an amount", "is not an amount"].forEach((word, index) => {
      expect(stderr.split("\n")[index])
        .to.include(`${file}, line ${index + 2}, field amount: `)
        .and.include(word);
    });
    expect(existsSync(join(place.folder, file.replace(".csv", ".claims.json")))).to.equal(false);
  });

  it("refuses a rank that is none and an arrangement that is none", async function () {
    const ranked = await sign(lineOf("5.00", "first"));
    expect(ranked.code).to.equal(2);
    expect(ranked.stderr).to.include("field rank").and.include("unsecured, preferential");
    const nowhere = await sign(lineOf("5.00"), 99n);
    expect(nowhere.code).to.equal(2);
    expect(nowhere.stderr).to.include("There is no arrangement 99");
  });
});
