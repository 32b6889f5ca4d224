import { createContext, runInContext } from "node:vm";

import { expect } from "chai";
import { build } from "esbuild";

import type { createVerifier } from "../../src/receipts/createVerifier.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { connection } from "../deployed.js";
import { proven } from "./receipts/proven.js";

/** Bytes, minified: what was measured, with some room; docs/developers.md says what they are made of. */
const [WITH_ENGINES, PORTABLE] = [500_000, 235_000];
/** What a page has and a context of Node's does not have by itself. */
const PAGE = { TextEncoder, TextDecoder, atob, btoa, crypto };

/** The verifier as a classic script for a page, which leaves a function there. */
async function script(primitives: "loadPrimitives" | "portablePrimitives"): Promise<string> {
  const given = primitives === "loadPrimitives" ? "await loadPrimitives()" : "portablePrimitives";
  const contents = `
    import { ${primitives} } from "./src/proofs/${primitives}.js";
    import { readManifest } from "./src/proofs/readManifest.js";
    import { createVerifier } from "./src/receipts/createVerifier.js";
    globalThis.start = async (manifest) => createVerifier(readManifest(manifest), ${given});`;
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" as const };
  const options = { platform: "browser", format: "iife", bundle: true, minify: true, write: false } as const;
  const { outputFiles, warnings } = await build({ stdin, ...options });
  expect(warnings).to.deep.equal([]);
  return outputFiles[0]?.text ?? "";
}

describe("the library in a page", function () {
  const scripts = { loadPrimitives: "", portablePrimitives: "" };
  before(async function () {
    for (const name of ["loadPrimitives", "portablePrimitives"] as const) scripts[name] = await script(name);
  });

  it("is no larger than it was", function () {
    expect(scripts.loadPrimitives.length).to.be.within(WITH_ENGINES / 2, WITH_ENGINES);
    expect(scripts.portablePrimitives.length).to.be.within(PORTABLE / 2, PORTABLE);
  });

  for (const [what, name, codeGeneration] of [
    ["with its engines", "loadPrimitives", { strings: false, wasm: true }],
    ["where the page's policy refuses WebAssembly", "loadPrimitives", { strings: false, wasm: false }],
    ["without its engines", "portablePrimitives", { strings: false, wasm: false }],
  ] as const) {
    it(`verifies without anything of Node's, ${what}`, async function () {
      const { sealed, sealedManifest } = await connection.networkHelpers.loadFixture(proven);
      const page = createContext({ ...PAGE }, { codeGeneration });
      runInContext(scripts[name], page);
      const start = page["start"] as (manifest: string) => Promise<ReturnType<typeof createVerifier>>;
      const verify = await start(writeManifest(sealedManifest));
      const text = writeBundle(sealed);
      expect((await verify(text)).verdict).to.equal("valid");
      expect((await verify(text.replace("TEST-4711", "TEST-4712"))).verdict).to.equal("not-valid");
    });
  }
});
