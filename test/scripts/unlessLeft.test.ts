import { expect } from "chai";

import { unlessLeft } from "../../scripts/signers/unlessLeft.js";

describe("a question that another program asks", function () {
  it("gives its answer, and listens no longer", async function () {
    const before = process.listenerCount("beforeExit");
    expect(await unlessLeft(Promise.resolve("a key"))).to.equal("a key");
    expect(process.listenerCount("beforeExit")).to.equal(before);
  });

  it("fails where the process would end without an answer", async function () {
    const asked = unlessLeft(new Promise<string>(() => undefined));
    process.emit("beforeExit", 0);
    const failure = await asked.catch((left: unknown) => left);
    expect(failure).to.be.instanceOf(Error);
  });
});
