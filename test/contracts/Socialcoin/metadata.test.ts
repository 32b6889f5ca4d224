import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { WILGENDAM } from "../organisations.js";
import { AGREEMENT, CATALOGUE, LABEL, TERMS } from "../programme.js";
import { loadFixture, type Scene } from "../scene.js";
import { attestationOf, award, enrolled } from "./act.js";

describe("Socialcoin: what wallets and explorers read", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
  });

  async function metadata(programme: bigint): Promise<unknown> {
    const uri = await at.coin.uri(programme);
    const [head = "", body = ""] = uri.split(",");
    expect(head).to.equal("data:application/json;base64");
    return JSON.parse(Buffer.from(body, "base64").toString("utf8"));
  }

  async function createWithLabel(label: string) {
    const agreement = { ...AGREEMENT, redeemer: await at.redeemer.getAddress() };
    await at.programmes.connect(at.people.operator).create(agreement, label, TERMS, CATALOGUE);
  }

  it("describes a programme's coin in JSON that needs no server", async function () {
    const described = await metadata(1n);
    // The matchers compare hexadecimal as numbers, wallets as text.
    expect(JSON.stringify(described)).to.include(`"${TERMS}"`);
    expect(described).to.deep.equal({
      name: "Socialcoin 1",
      description: "Coin for one purpose that cannot change hands",
      decimals: 0,
      properties: {
        label: "debt-relief",
        municipality: WILGENDAM.toString().padStart(20, "0"),
        coinValueCents: 10,
        termsHash: TERMS,
      },
    });
  });

  const labels: [given: string, shown: string][] = [
    ['a"b', "a?b"],
    ["a\\b", "a?b"],
    ["a\nb", "a?b"],
    ["é", "??"],
    ["\u007f ~", "? ~"],
    ["x".repeat(32), "x".repeat(32)],
    ["\0x", ""],
  ];
  for (const [given, shown] of labels) {
    it(`stays JSON with the label ${JSON.stringify(given)}`, async function () {
      await createWithLabel(
        ethersLibrary.hexlify(ethersLibrary.toUtf8Bytes(given).slice(0, 32)).padEnd(66, "0"),
      );
      expect(await metadata(2n)).to.have.nested.property("properties.label", shown);
    });
  }

  it("refuses to describe the coin of an unknown programme", async function () {
    await expect(at.coin.uri(2))
      .to.be.revertedWithCustomError(at.programmes, "ProgrammesUnknown")
      .withArgs(2);
  });

  it("names the purpose of a coin, and none for an unknown programme", async function () {
    expect(await at.coin.purposeOf(1)).to.equal(LABEL);
    expect(await at.coin.purposeOf(2)).to.equal(ethersLibrary.ZeroHash);
  });

  it("supports ERC-165, ERC-1155 with metadata and ERC-5633, and nothing else", async function () {
    for (const supported of ["0x01ffc9a7", "0xd9b67a26", "0x0e89341c", "0x911ec470"]) {
      expect(await at.coin.supportsInterface(supported)).to.equal(true, supported);
    }
    for (const other of ["0xffffffff", "0x00000000", "0x80ac58cd", "0x4e2312e0"]) {
      expect(await at.coin.supportsInterface(other)).to.equal(false, other);
    }
  });

  it("reads many balances at once, in the order asked", async function () {
    const { resident, neighbour } = at.people;
    await award(at, [attestationOf(resident.address)]);
    const balances = await at.coin.balanceOfBatch([neighbour, resident, resident], [1, 1, 2]);
    expect(balances).to.deep.equal([0n, 300n, 0n]);
    expect(await at.coin.balanceOfBatch([], [])).to.deep.equal([]);
  });

  it("refuses to read balances when the lists do not go together", async function () {
    await expect(at.coin.balanceOfBatch([at.people.resident], [1, 2]))
      .to.be.revertedWithCustomError(at.coin, "SocialcoinLengthsDiffer")
      .withArgs(1, 2);
  });

  it("knows its agreements and its access manager", async function () {
    expect(await at.coin.programmes()).to.equal(await at.programmes.getAddress());
    expect(await at.coin.authority()).to.equal(await at.manager.getAddress());
    expect(await at.programmes.authority()).to.equal(await at.manager.getAddress());
  });
});
