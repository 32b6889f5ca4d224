import { expect } from "chai";
import { AbiCoder, id, keccak256, ZeroHash } from "ethers";

import { commitCase } from "../../../src/commitments/commitCase.js";
import { commitClaimReference } from "../../../src/commitments/commitClaimReference.js";
import { commitEvidence } from "../../../src/commitments/commitEvidence.js";
import { freshSalt } from "../../../src/commitments/freshSalt.js";

const salt = `0x${"5a".repeat(32)}`;

/** EIP-712 by hand: the hash of a type, a salt, and texts. */
function structHash(type: string, ...texts: string[]): string {
  const words = [id(type), salt, ...texts.map((text) => id(text))];
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      words.map(() => "bytes32"),
      words,
    ),
  );
}

describe("commitments", function () {
  it("are EIP-712 struct hashes", function () {
    const reference = { paymentReference: "4711", invoiceNumber: "", customerNumber: "K-ë" };

    expect(commitClaimReference({ salt, ...reference })).to.equal(
      structHash(
        "ClaimReference(bytes32 salt,string paymentReference,string invoiceNumber,string customerNumber)",
        "4711",
        "",
        "K-ë",
      ),
    );
    expect(commitEvidence({ salt, reference: "ZUID-1" })).to.equal(
      structHash("Evidence(bytes32 salt,string reference)", "ZUID-1"),
    );
    expect(commitCase({ salt, caseNumber: "2026-1" })).to.equal(
      structHash("Case(bytes32 salt,string caseNumber)", "2026-1"),
    );
  });

  it("differ with their salt, which is new every time", function () {
    const [one, other] = [freshSalt(), freshSalt()];

    expect(one)
      .to.match(/^0x[0-9a-f]{64}$/)
      .and.not.equal(other);
    expect(commitCase({ salt: one, caseNumber: "1" })).to.not.equal(
      commitCase({ salt: other, caseNumber: "1" }),
    );
  });

  for (const bad of ["", "0x", "0x5a", `${salt}5a`, ZeroHash, "secret"]) {
    it(`need a whole salt, not "${bad.slice(0, 8)}" of length ${bad.length}`, function () {
      expect(() => commitCase({ salt: bad, caseNumber: "1" })).to.throw("A salt has 32 random bytes");
    });
  }
});
