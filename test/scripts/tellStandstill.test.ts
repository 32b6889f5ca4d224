import { expect } from "chai";

import type { Asker } from "../../scripts/chain/askerOf.js";
import { tellStandstill } from "../../scripts/chain/tellStandstill.js";

const NOW = 1_800_000_000;
const NOTHING = { en: "", nl: "" };

/** A node whose newest block is so many seconds old. */
function nodeAged(age: number): Asker {
  const result = { number: "0x7b", timestamp: `0x${(NOW - age).toString(16)}` };
  return { askAll: () => Promise.resolve([{ id: 0, result }]) };
}

describe("why a transaction waits in vain", function () {
  it("is told where the newest block is old", async function () {
    const sentence = await tellStandstill(nodeAged(41), NOW * 1_000);
    expect(sentence).to.deep.equal({
      en: " The newest block, 123, is 41 seconds old: the network stands still, or this node does.",
      nl: " Het nieuwste blok, 123, is 41 seconden oud: het netwerk staat stil, of dit knooppunt.",
    });
  });

  it("is not the network where blocks come", async function () {
    expect(await tellStandstill(nodeAged(7), NOW * 1_000)).to.deep.equal(NOTHING);
  });

  it("is left open where the node says nothing", async function () {
    const away: Asker = { askAll: () => Promise.reject(new Error("away")) };
    expect(await tellStandstill(away, NOW * 1_000)).to.deep.equal(NOTHING);
    const confused: Asker = { askAll: () => Promise.resolve([{ id: 0, result: null }]) };
    expect(await tellStandstill(confused, NOW * 1_000)).to.deep.equal(NOTHING);
  });
});
