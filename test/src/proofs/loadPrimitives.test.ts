import { expect } from "chai";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";

describe("loadPrimitives", () => {
  it("gives the engines in WebAssembly", async () => {
    expect(await loadPrimitives()).to.not.equal(portablePrimitives);
  });

  it("gives the portable ones where a page's policy refuses WebAssembly", async () => {
    const { instantiate, compile } = WebAssembly;
    const refuse = () => Promise.reject(new WebAssembly.CompileError("refused by the page's policy"));
    Object.assign(WebAssembly, { instantiate: refuse, compile: refuse });
    try {
      expect(await loadPrimitives()).to.equal(portablePrimitives);
    } finally {
      Object.assign(WebAssembly, { instantiate, compile });
    }
  });
});
