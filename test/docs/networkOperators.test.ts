import { execFile } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

import { expect } from "chai";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs", "network-operators.md"), "utf8");
const ORGANISATIONS = ["wilgendam", "oosterhage", "kredietbank-oost", "rekenkamer"];

/** The lines of the page that a person types, as they stand there. */
const LINES = PAGE.split("\n").flatMap((line) => /^ {4,}(\S.*)$/.exec(line)?.[1] ?? []);

function typed(start: string): string {
  const line = LINES.find((one) => one.startsWith(start));
  if (line === undefined) throw new Error(`the page does not show: ${start}`);
  return line;
}

describe("the page for those who run the network", function () {
  this.timeout(180_000);
  let folder: string;
  const at = (...names: string[]): string => join(folder, ...names);

  before(function () {
    folder = mkdtempSync(join(tmpdir(), "socialcoin-page-"));
    cpSync(join(ROOT, "network"), at("network"), { recursive: true });
    mkdirSync(at("bin"));
    const shim = `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, "scripts", "socialcoin.mjs")}" "$@"\n`;
    writeFileSync(at("bin", "npx"), shim, { mode: 0o755 });
  });
  after(function () {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Types it in a shell, in a folder that has what the repository has. */
  async function type(script: string): Promise<string> {
    const PATH = [at("bin"), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
    return (await promisify(execFile)("sh", ["-euc", script], { cwd: folder, env: { PATH } })).stdout;
  }

  it("makes a trial by the command that it shows", async function () {
    await type(typed("npx socialcoin network create"));
    expect(existsSync(at("out", "trial", "TRIAL.txt"))).to.equal(true);
  });

  it("leads four organisations through the ceremony, and gives the files that it lists", async function () {
    const join1 = typed("npx socialcoin network join");
    mkdirSync(at("joins"));
    for (const name of ORGANISATIONS) {
      await type(
        join1.replace("--organisation wilgendam", `--organisation ${name}`).replace("/srv/", `./${name}/`),
      );
      copyFileSync(at(name, "socialcoin", `${name}.join.json`), at("joins", `${name}.join.json`));
    }
    const assemble = typed("npx socialcoin network assemble network/");
    const said = await type(assemble.replace("/srv/", "./wilgendam/"));
    expect(said).to.match(/a network of 4 validators\. Folders of wilgendam-1\./);

    const table = PAGE.slice(PAGE.indexOf("| file "), PAGE.indexOf("**The firewall**"));
    const listed = [...table.matchAll(/^\| (`[^|]*)\|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`…]+)`/g)].map(([, name = ""]) => name),
    );
    expect(listed).to.have.length.above(8);
    for (const name of listed)
      expect(existsSync(at("wilgendam", "socialcoin", "wilgendam-1", name)), name).to.equal(true);
  });

  it("hands out tokens that anybody can check with the public key, and that expire", async function () {
    const [first, last] = [
      LINES.findIndex((one) => one.startsWith("(umask")),
      LINES.indexOf(typed('echo "$head')),
    ];
    const token = (await type(LINES.slice(first, last + 1).join("\n"))).trim().split("\n").at(-1) ?? "";
    const [head = "", claims = "", signature = ""] = token.split(".");
    const key = createPublicKey(readFileSync(at("jwt-public.pem")));
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify("sha256", signed, key, Buffer.from(signature, "base64url"))).to.equal(true);
    const said = JSON.parse(Buffer.from(claims, "base64url").toString()) as {
      permissions: string[];
      exp: number;
    };
    expect(said.permissions).to.deep.equal(["eth:*", "net:*", "web3:*"]);
    expect(said.exp - Date.now() / 1_000).to.be.within(89 * 86_400, 91 * 86_400);
  });

  it("names options that Besu documents, and calls that are JSON", function () {
    const documented = readFileSync(join(ROOT, "test", "vectors", "besu", "options.txt"), "utf8").split("\n");
    const options = LINES.flatMap((line) => /^([a-z]+(?:-[a-z]+)+)=/.exec(line)?.[1] ?? []);
    expect(options).to.have.length(2);
    for (const option of options) expect(documented).to.include(`--${option}`);
    const [, call = ""] = /--data '([^']+)'/.exec(PAGE) ?? [];
    expect(JSON.parse(call)).to.include({ jsonrpc: "2.0", method: "perm_addAccountsToAllowlist" });
  });
});
