import { expect } from "chai";

import { connection, deployed } from "../../deployed.js";

const { ethers, networkHelpers } = connection;

describe("the deployed contracts", function () {
  it("have no code that could change them or their wiring", async function () {
    const { programmes, socialcoin, debtRelief, inKind, plan } = await networkHelpers.loadFixture(deployed);

    for (const contract of [programmes, socialcoin, debtRelief, inKind, plan]) {
      const setters = contract.interface.fragments
        .filter(({ type }) => type === "function")
        .map((fragment) => fragment.format("sighash"))
        .filter((signature) => /upgrade|initialize|authority\(.+\)|owner/i.test(signature));
      expect(setters).to.deep.equal([]);
      const code = await ethers.provider.getCode(contract);
      // DELEGATECALL and SELFDESTRUCT among the opcodes, data left out as far as PUSH tells it.
      expect(opcodes(code)).to.not.include.members([0xf4]);
      expect(opcodes(code)).to.not.include.members([0xff]);
    }
  });
});

/** The opcodes of runtime code, without what PUSH carries and without the metadata at its end. */
function opcodes(code: string): number[] {
  const bytes = Buffer.from(code.slice(2), "hex");
  const end = bytes.length - bytes.readUInt16BE(bytes.length - 2) - 2;
  const found: number[] = [];
  for (let i = 0; i < end; i++) {
    const opcode = bytes[i] ?? 0;
    found.push(opcode);
    if (opcode >= 0x60 && opcode <= 0x7f) i += opcode - 0x5f;
  }
  return found;
}
