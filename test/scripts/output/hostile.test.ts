import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { expect } from "chai";

import { en } from "../../../scripts/messages/en.js";
import { formatTable } from "../../../scripts/output/formatTable.js";
import { reportFailure } from "../../../scripts/output/reportFailure.js";
import { resultFile } from "../../../scripts/output/resultFile.js";
import { terminalOutput } from "../../../scripts/output/terminalOutput.js";
import { writeFiles } from "../../../scripts/output/writeFiles.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";

const OTHERS = 0o077;
/** Takes the line back, writes another word, and turns what follows around. */
const HOSTILE = "a\u001b[2K\rvalid\u009b1A\u202e";
const SHOWN = "a\\u{1b}[2K\\u{d}valid\\u{9b}1A\\u{202e}";

describe("output of what others wrote", function () {
  function said(act: (stream: PassThrough) => void): string {
    const stream = new PassThrough();
    act(stream);
    return String(stream.read());
  }

  it("commands no terminal, in a result, a note or a failure", function () {
    const result = (stream: PassThrough): void => {
      terminalOutput({ stdout: stream, stderr: stream }, false, en).result(HOSTILE, (text) => text);
    };
    const note = (stream: PassThrough): void => {
      terminalOutput({ stdout: stream, stderr: stream }, false, en).note(HOSTILE);
    };
    const failure = (stream: PassThrough): void => {
      reportFailure(new SocialcoinError("INPUT_INVALID", inEnglish(HOSTILE)), "en", stream);
    };
    for (const act of [result, note, failure]) expect(said(act)).to.equal(`${SHOWN}\n`);
  });

  it("makes no lines in a table", function () {
    expect(
      formatTable(["file", "verdict"], [["x\nreceipt.json  valid", "not-valid"]]).split("\n"),
    ).to.have.length(2);
  });

  it("is JSON where that was asked for, also of a mistake of ours", function () {
    const text = said((stream) => {
      expect(reportFailure(new TypeError("no such thing"), "json", stream)).to.equal(1);
    });
    const { error } = JSON.parse(text) as { error: { code: string; kind: string; message: string } };
    expect(error).to.include({ code: "INTERNAL_ERROR", kind: "internal" });
    expect(error.message).to.include("no such thing");
  });

  describe("into a folder where others write", function () {
    let folder: string;
    beforeEach(function () {
      folder = mkdtempSync(join(tmpdir(), "socialcoin-output-"));
    });
    afterEach(function () {
      rmSync(folder, { recursive: true, force: true });
    });
    const at = (name: string): string => join(folder, name);

    it("follows no link and takes over nobody's file with its rights", function () {
      writeFileSync(at("mine"), "mine");
      symlinkSync(at("mine"), at("receipt.json.part"));
      writeFiles([{ file: at("receipt.json"), text: "secret", secret: true }], false);
      symlinkSync(at("mine"), at("tasks.result.csv.part"));
      resultFile(at("tasks.csv"), en).keep();
      expect(readFileSync(at("mine"), "utf8")).to.equal("mine");

      writeFileSync(at("other.json.part"), "", { mode: 0o644 });
      writeFiles([{ file: at("other.json"), text: "secret", secret: true }], false);
      for (const name of ["receipt.json", "tasks.result.csv", "other.json"]) {
        expect(lstatSync(at(name)).isFile(), name).to.equal(true);
        expect(statSync(at(name)).mode & OTHERS, name).to.equal(0);
      }
    });
  });
});
