import { readFile } from "node:fs/promises";

import { expect } from "chai";
import { TypedDataEncoder } from "ethers";

import { DOMAIN_NAMES, type PrimaryType, statementKinds } from "../../../src/statements/Statement.js";
import { receiptTypes } from "../../../src/receipts/Receipt.js";
import { connection, deployed } from "../../deployed.js";

describe("EIP-712 types", function () {
  for (const name of Object.keys(statementKinds) as PrimaryType[]) {
    it(`of ${name} are those of the contracts`, async function () {
      const { types, signerField } = statementKinds[name];

      expect(await declared(name)).to.include(`"${TypedDataEncoder.from(types).encodeType(name)}"`);
      expect(types[name]?.map((field) => field.name)).to.include(signerField);
    });
  }

  it("of a receipt are those of the contracts", async function () {
    const types = { Receipt: [...receiptTypes.Receipt], WriteOff: [...receiptTypes.WriteOff] };

    expect(await declared("WriteOff")).to.include(`"${TypedDataEncoder.from(types).encodeType("Receipt")}"`);
  });

  it("have the domains that the contracts tell", async function () {
    const { programmes, socialcoin, debtRelief, inKind, plan } =
      await connection.networkHelpers.loadFixture(deployed);

    for (const [contract, name] of [
      [programmes, DOMAIN_NAMES.Programmes],
      [socialcoin, DOMAIN_NAMES.Socialcoin],
      [debtRelief, DOMAIN_NAMES.DebtRelief],
      [inKind, DOMAIN_NAMES.InKind],
      [plan, DOMAIN_NAMES.NeighbourhoodPlan],
    ] as const) {
      const domain = await contract.eip712Domain();
      expect([domain.name, domain.version]).to.deep.equal([name, "1"]);
    }
  });
});

/** The Solidity file that declares a type. */
async function declared(name: string): Promise<string> {
  // An offer and the statement that makes it stand together.
  const file = name === "OfferStatement" ? "Offer" : name;
  return readFile(new URL(`../../../contracts/types/${file}.sol`, import.meta.url), "utf8");
}
