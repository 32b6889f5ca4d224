import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect } from "chai";

import { freePort } from "../scripts/localNode.js";

const HARDHAT = join(import.meta.dirname, "..", "..", "node_modules", "hardhat", "dist", "src", "cli.js");

describe("deploying where no node answers", function () {
  it("says at once what to do", async function () {
    const env = { ...process.env, SOCIALCOIN_RPC_URL: `http://127.0.0.1:${await freePort()}` };
    const deploying = promisify(execFile)(
      process.execPath,
      [HARDHAT, "deploy", "--network", "remote", "--skip-prompts"],
      { env },
    );
    const { code, stderr } = await deploying.then(
      () => ({ code: 0, stderr: "" }),
      (failure: unknown) => failure as { code: number; stderr: string },
    );
    expect(code).to.equal(1);
    expect(stderr)
      .to.include('No node answers on the network "remote", so nothing was deployed.')
      .and.include("npx hardhat node");
  });
});
