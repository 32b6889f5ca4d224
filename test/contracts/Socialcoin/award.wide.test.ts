import { expect } from "chai";
import { AbiCoder, concat, dataSlice, toBeHex } from "ethers";

import { grant, WILGENDAM } from "../organisations.js";
import { ethers, IN_A_WEEK, loadFixture, type Scene } from "../scene.js";
import { refusalOf } from "../statements/refusalOf.js";
import { attestationOf, enrolled } from "./act.js";

/** The bits of each field, in the order of the struct. The last one, `evidence`, fills its word. */
const FIELDS: [name: string, bits: bigint][] = [
  ["task", 64n],
  ["participant", 160n],
  ["activity", 8n],
  ["units", 16n],
  ["group", 1n],
  ["started", 40n],
  ["finished", 40n],
];
const WORD = 32;

describe("Socialcoin: award of a task with a field wider than its type", function () {
  let at: Scene;
  let data: string;
  let start: number;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    // A contract that signs whatever it is asked: the check of the signature lets everything pass.
    const wallet = await ethers.deployContract("SignerWallet");
    const attester = await wallet.getAddress();
    await grant(at.registrar, WILGENDAM, "Attester", attester);
    const attestation = attestationOf(at.people.resident.address);
    const batch = { programme: 1n, attester, deadline: IN_A_WEEK, attestations: [attestation] };
    data = at.coin.interface.encodeFunctionData("award", [batch, "0x"]);
    const words = AbiCoder.defaultAbiCoder().encode(
      ["uint64", "address"],
      [attestation.task, attestation.participant],
    );
    start = (data.indexOf(words.slice(2)) - 2) / 2;
  });

  async function outcome(call: string) {
    return refusalOf(at.people.operator.address, await at.coin.getAddress(), call);
  }

  it("is carried out while every field fits", async function () {
    expect(await outcome(data)).to.equal(undefined);
  });

  for (const [i, [name, bits]] of FIELDS.entries()) {
    it(`is refused for ${name} of more than ${String(bits)} bits`, async function () {
      const place = start + i * WORD;
      const word = BigInt(dataSlice(data, place, place + WORD));
      for (const bit of [bits, 255n]) {
        const wide = toBeHex(word | (1n << bit), WORD);
        const call = concat([dataSlice(data, 0, place), wide, dataSlice(data, place + WORD)]);
        expect(await outcome(call)).to.equal("");
      }
    });
  }
});
