import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { manifest } from "../../bench/verify/makeBundles.js";
import { manifestDigest } from "../../src/proofs/manifestDigest.js";
import { writeManifest } from "../../src/proofs/writeManifest.js";
import { buildPage } from "./buildPage.js";
import { NO_BROWSER } from "./findBrowser.js";
import { openBrowser, PAGE_FILE } from "./openPage.js";

describe("the creditor's page: its file", function () {
  let folder: string;
  beforeEach(function () {
    folder = mkdtempSync(join(tmpdir(), "socialcoin-build-"));
  });
  afterEach(function () {
    rmSync(folder, { recursive: true });
  });

  it("is the same byte for byte wherever it is built, with its hash printed and written down", function () {
    for (const part of ["scripts", "src", "verifier", "package.json", "tsconfig.json"]) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
    const said = buildPage();
    expect(buildPage([], folder)).to.equal(said);
    const bytes = readFileSync(join(folder, PAGE_FILE));
    expect(bytes.equals(readFileSync(PAGE_FILE))).to.equal(true);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(said)
      .to.include(`SHA-256 ${sha256}`)
      .and.match(/compressed \d+ of at most 153600 \(gzip\)/);
    expect(JSON.parse(readFileSync("verifier/build.json", "utf8"))).to.deep.equal({
      sha256,
      bytes: bytes.length,
    });
  });

  it("needs nothing from anywhere and lets through only what stands in it", function () {
    const html = readFileSync(PAGE_FILE, "utf8");
    expect(html).to.not.match(/<(?:link|script|img|iframe|video)[^>]*\s(?:src|href)="(?!data:,")/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).to.match(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).to.not.match(/unsafe|\*/);
  });

  it("has the networks in it that it is built with, if they can be used", function () {
    const network = join(folder, "network.json");
    const out = join(folder, "check.html");
    writeFileSync(network, writeManifest({ ...manifest, name: "wilgendam" }));
    const said = buildPage(["--manifest", network, "--out", out]);
    const digest = manifestDigest({ ...manifest, name: "wilgendam" }).slice("0x".length);
    expect(said).to.include(`network wilgendam, fingerprint ${digest}`);
    expect(readFileSync(out, "utf8")).to.include("socialcoin-network");

    writeFileSync(network, "{}");
    expect(() => buildPage(["--manifest", network, "--out", out])).to.throw(
      /network\.json: .*not a network manifest/,
    );
    expect(() => buildPage(["--manifests", network])).to.throw(/Usage: npm run verifier/);
  });

  it("is not written where it would be too large", function () {
    const network = join(folder, "network.json");
    const municipalities = Array.from({ length: 1_000 }, (_, index) =>
      hashed(index).replace(/\D/g, "0").slice(0, 20),
    );
    const contracts = Array.from({ length: 50 }, (_, index) => ({
      address: `0x${hashed(index).slice(0, 40)}`,
      codeHash: `0x${hashed(-index)}`,
    }));
    writeFileSync(
      network,
      writeManifest({
        ...manifest,
        municipalities: municipalities.sort(),
        contracts: { debtRelief: contracts },
      }),
    );
    const out = join(folder, "check.html");
    const networks = Array.from({ length: 4 }, () => ["--manifest", network]).flat();
    expect(() => buildPage([...networks, "--out", out])).to.throw(/may have 153600; nothing was written/);
  });

  it("is not passed over where there is no browser: the tests fail and say how to get one", async function () {
    const before = process.env["SOCIALCOIN_BROWSER"];
    try {
      for (const path of [join(folder, "chrome"), process.execPath]) {
        process.env["SOCIALCOIN_BROWSER"] = path;
        const failure: unknown = await openBrowser().catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(Error);
        expect((failure as Error).message)
          .to.include(path)
          .and.include(NO_BROWSER);
      }
    } finally {
      if (before === undefined) delete process.env["SOCIALCOIN_BROWSER"];
      else process.env["SOCIALCOIN_BROWSER"] = before;
    }
  });
});

function hashed(number: number): string {
  return createHash("sha256").update(number.toString()).digest("hex");
}
