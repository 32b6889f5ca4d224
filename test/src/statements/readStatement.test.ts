import { expect } from "chai";

import type { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { writeStatement } from "../../../src/statements/writeStatement.js";
import { connection } from "../../deployed.js";
import { attested } from "./statements.js";

const { networkHelpers, ethers } = connection;

/** What somebody changed in a statement's file, and the code with which it is refused. */
const altered: [string, (text: string) => string, string][] = [
  ["no JSON", () => "programme=1", "JSON_INVALID"],
  ["an empty file", () => "", "JSON_INVALID"],
  ["an array", () => "[]", "STATEMENT_FORM_INVALID"],
  ["more than 1 MB", (text) => text + " ".repeat(1_048_576), "JSON_TOO_LARGE"],
  ["deep nesting", () => "[".repeat(100_000) + "]".repeat(100_000), "JSON_TOO_DEEP"],
  ["an unclosed, escaped text", () => `"${'\\"'.repeat(300_000)}`, "JSON_INVALID"],
  ["a field twice", (text) => text.replace('"message":', '"message": {}, "message":'), "JSON_KEY_TWICE"],
  [
    "a field twice, once escaped",
    (text) => text.replace('"units":', '"unit\\u0073": "9", "units":'),
    "JSON_KEY_TWICE",
  ],
  ["a prototype", (text) => text.replace('"units":', '"__proto__": {}, "units":'), "JSON_KEY_REFUSED"],
  [
    "a constructor",
    (text) => text.replace('"units":', '"constructor": {}, "units":'),
    "STATEMENT_FIELD_INVALID",
  ],
  ["another format", (text) => text.replace("socialcoin-statement", "statement"), "STATEMENT_FORM_INVALID"],
  [
    "another version of the file",
    (text) => text.replace('"version": 1', '"version": 2'),
    "STATEMENT_FORM_INVALID",
  ],
  [
    "a field more",
    (text) => text.replace('"primaryType"', '"note": "", "primaryType"'),
    "STATEMENT_FORM_INVALID",
  ],
  [
    "an unknown kind",
    (text) => text.replace('"primaryType": "AttestationBatch"', '"primaryType": "Permit"'),
    "STATEMENT_FORM_INVALID",
  ],
  [
    "a kind that every object has",
    (text) => text.replace('"primaryType": "AttestationBatch"', '"primaryType": "toString"'),
    "STATEMENT_FORM_INVALID",
  ],
  [
    "another kind's name",
    (text) => text.replace('"primaryType": "AttestationBatch"', '"primaryType": "Consent"'),
    "STATEMENT_TYPES_DIFFER",
  ],
  [
    "an altered type",
    (text) => text.replace('"type": "uint16"', '"type": "uint256"'),
    "STATEMENT_TYPES_DIFFER",
  ],
  [
    "a renamed field in the types",
    (text) => text.replace('"name": "units"', '"name": "days"'),
    "STATEMENT_TYPES_DIFFER",
  ],
  ["a type more", (text) => text.replace('"types": {', '"types": { "Other": [],'), "STATEMENT_TYPES_DIFFER"],
  [
    "another domain's name",
    (text) => text.replace('"Socialcoin"', '"Socialcoin DebtRelief"'),
    "STATEMENT_DOMAIN_DIFFERS",
  ],
  [
    "another domain's version",
    (text) => text.replace('"version": "1"', '"version": "2"'),
    "STATEMENT_DOMAIN_DIFFERS",
  ],
  [
    "a contract that is no address",
    (text) => text.replace(/"verifyingContract": "0x../, '"verifyingContract": "'),
    "STATEMENT_FORM_INVALID",
  ],
  ["a JSON number", (text) => text.replace('"units": "1"', '"units": 1'), "STATEMENT_FIELD_INVALID"],
  ["a negative number", (text) => text.replace('"units": "1"', '"units": "-1"'), "STATEMENT_FIELD_INVALID"],
  ["a fraction", (text) => text.replace('"units": "1"', '"units": "1.5"'), "STATEMENT_FIELD_INVALID"],
  ["a leading zero", (text) => text.replace('"units": "1"', '"units": "01"'), "STATEMENT_FIELD_INVALID"],
  [
    "a hexadecimal number",
    (text) => text.replace('"units": "1"', '"units": "0x1"'),
    "STATEMENT_FIELD_INVALID",
  ],
  [
    "a number too large for its type",
    (text) => text.replace('"units": "1"', '"units": "65536"'),
    "STATEMENT_FIELD_INVALID",
  ],
  [
    "a number of many digits",
    (text) => text.replace('"units": "1"', `"units": "${"9".repeat(100_000)}"`),
    "STATEMENT_FIELD_INVALID",
  ],
  ["a missing field", (text) => text.replace(/"units": "1",/, ""), "STATEMENT_FIELD_INVALID"],
  ["null", (text) => text.replace('"units": "1"', '"units": null'), "STATEMENT_FIELD_INVALID"],
  [
    "an object for a list",
    (text) => text.replace(/"attestations": \[[^\]]*\]/, '"attestations": {"length": 1}'),
    "STATEMENT_FIELD_INVALID",
  ],
  [
    "text for a yes or no",
    (text) => text.replace('"group": false', '"group": "false"'),
    "STATEMENT_FIELD_INVALID",
  ],
  [
    "an address with a wrong checksum",
    (text) => text.replace(/("attester": "0x90)F/, "$1f"),
    "STATEMENT_FIELD_INVALID",
  ],
  ["short bytes", (text) => text.replace(/("evidence": "0x)../, "$1"), "STATEMENT_FIELD_INVALID"],
  [
    "a signature that is no bytes",
    (text) => text.replace(/"signature": "0x./, '"signature": "0x'),
    "STATEMENT_FORM_INVALID",
  ],
];

describe("readStatement", function () {
  it("reads what writeStatement wrote, byte by byte", async function () {
    const { statement } = await networkHelpers.loadFixture(attested);
    const text = writeStatement(statement);

    expect(readStatement(text, "AttestationBatch")).to.deep.equal(statement);
    expect(writeStatement(readStatement(text))).to.equal(text);
  });

  it("reads an unsigned statement", async function () {
    const { statement } = await networkHelpers.loadFixture(attested);
    const { signature, ...unsigned } = statement;

    expect(signature).to.be.a("string");
    expect(readStatement(writeStatement(unsigned))).to.deep.equal(unsigned);
  });

  it("reads a file that a wallet can sign as it is", async function () {
    const { statement, world } = await networkHelpers.loadFixture(attested);
    const { attester } = world.people;

    const signature: unknown = await ethers.provider.send("eth_signTypedData_v4", [
      attester.address,
      JSON.parse(writeStatement(statement)),
    ]);

    expect(signature).to.equal(statement.signature);
  });

  it("refuses another kind than the one that is wanted", async function () {
    const { statement } = await networkHelpers.loadFixture(attested);

    expect(codeOf(() => readStatement(writeStatement(statement), "Consent"))).to.equal(
      "STATEMENT_OTHER_KIND",
    );
  });

  for (const [what, alter, code] of altered) {
    it(`refuses ${what}`, async function () {
      const { statement } = await networkHelpers.loadFixture(attested);
      const text = writeStatement(statement);
      const other = alter(text);

      expect(other).to.not.equal(text);
      expect(codeOf(() => readStatement(other))).to.equal(code);
    });
  }

  it("names the field that is wrong", async function () {
    const { statement } = await networkHelpers.loadFixture(attested);
    const text = writeStatement(statement).replace('"units": "1"', '"units": "65536"');

    expect(() => readStatement(text)).to.throw("attestations.0.units must be from 0 to below 2^16");
  });
});

/** The code with which something is refused; fails where it is not. */
function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as SocialcoinError).code;
  }
  return "not refused";
}
