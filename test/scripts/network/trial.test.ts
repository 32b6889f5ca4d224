import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

import { expect } from "chai";
import { build } from "esbuild";

import { type Ended, runAlone } from "../command.js";
import { LETTERS, makeTrial } from "./makeTrial.js";
import { type Sealer, sealer } from "./sealer.js";

describe("a trial on one machine", function () {
  this.timeout(120_000);
  let root: string;
  let folder: string;
  let behind: Sealer;
  let environment: Record<string, string>;
  const node = (letter: string, ...names: string[]): string => join(folder, `node-${letter}`, ...names);

  before(async function () {
    root = mkdtempSync(join(tmpdir(), "socialcoin-trial-"));
    folder = join(root, "net");
    behind = await sealer(20_771, 1_000);
    await makeTrial(root, folder);

    const program = join(root, "bin", "fakeBesu.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "fakeBesu.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
    });
    // As Besu's own start script does: the program takes the script's place.
    const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(join(root, "bin", "besu"), script, { mode: 0o755 });
    environment = {
      PATH: [join(root, "bin"), "/usr/bin", "/bin"].join(delimiter),
      SEALER: behind.url,
      SOCIALCOIN_KEY_SOMEBODY: "never for another program",
    };
  });
  after(async function () {
    await socialcoin("network", "stop", folder);
    await behind.close();
    rmSync(root, { recursive: true, force: true });
  });
  afterEach(async function () {
    await socialcoin("network", "stop", folder);
    for (const letter of LETTERS) rmSync(node(letter, "odd.json"), { force: true });
  });

  function socialcoin(...args: string[]): Promise<Ended> {
    return runAlone(root, args, environment);
  }

  function pidOf(letter: string): number | undefined {
    const file = node(letter, "besu.pid");
    return existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  }

  /** A process that ended and that nobody has buried yet does not run. */
  function runs(pid: number | undefined): boolean {
    if (pid === undefined) return false;
    const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
    return stdout.trim() !== "" && !stdout.startsWith("Z");
  }

  it("starts, shows how it is, starts nothing twice, and stops", async function () {
    const planned = await socialcoin("network", "start", folder, "--dry-run", "--json");
    expect(JSON.parse(planned.stdout)).to.deep.include({
      started: LETTERS.map((letter) => `node-${letter}`),
    });
    expect(existsSync(node("a", "besu.pid"))).to.equal(false);

    const started = await socialcoin("network", "start", folder, "--within", "60");
    expect([started.code, started.stderr]).to.deep.equal([0, ""]);
    expect(started.stdout).to.include("Besu 26.3.0: 4 of 4 nodes started");
    const pids = LETTERS.map(pidOf);
    expect(pids.map(runs)).to.deep.equal([true, true, true, true]);

    const again = await socialcoin("network", "start", folder);
    expect([again.code, again.stdout]).to.deep.include(0);
    expect(again.stdout).to.include("All nodes ran already");
    expect(LETTERS.map(pidOf)).to.deep.equal(pids);

    const { stdout } = await socialcoin("network", "status", folder, "--json");
    const { nodes } = JSON.parse(stdout) as { nodes: Record<string, unknown>[] };
    expect(nodes).to.have.length(4);
    for (const [index, one] of nodes.entries()) {
      expect(one).to.include({ pid: pids[index], answers: true, peers: 3, validators: 4, validates: true });
      expect(one["block"]).to.be.above(0);
      expect(one["age"]).to.be.within(-5, 60);
    }

    const stopped = await socialcoin("network", "stop", folder);
    expect([stopped.code, stopped.stdout.trim()]).to.deep.equal([
      0,
      "Stopped node-a, node-b, node-c, node-d.",
    ]);
    expect(pids.map(runs)).to.deep.equal([false, false, false, false]);
    expect(existsSync(node("a", "besu.pid"))).to.equal(false);
    expect((await socialcoin("network", "stop", folder)).stdout.trim()).to.equal("No node runs here.");
    expect((await socialcoin("network", "status", folder)).stdout).to.match(/^node-a +- +NO/m);
  });

  it("says which node ended at its start and what it said, and leaves none running", async function () {
    writeFileSync(node("c", "odd.json"), JSON.stringify({ dies: true }));
    const { code, stderr } = await socialcoin("network", "start", folder, "--within", "60");
    expect(code).to.equal(3);
    expect(stderr).to.include("node-c ended while it started").and.include("Is another node running");
    expect(LETTERS.map(pidOf)).to.deep.equal([undefined, undefined, undefined, undefined]);
    expect((await socialcoin("network", "status", folder)).stdout).to.not.include("yes");
  });

  it("starts nothing where a port is taken, and names it", async function () {
    const { nodes } = JSON.parse(readFileSync(join(folder, "network.json"), "utf8")) as {
      nodes: { metricsPort: number }[];
    };
    const port = nodes[1]?.metricsPort ?? 0;
    const other = createServer().listen(port, "127.0.0.1");
    try {
      const { code, stderr } = await socialcoin("network", "start", folder);
      expect(code).to.equal(3);
      expect(stderr).to.include(`Port ${port} (metricsPort of node-b) is taken`);
      expect(LETTERS.map(pidOf)).to.deep.equal([undefined, undefined, undefined, undefined]);
    } finally {
      other.close();
    }
  });

  it("says who makes no blocks when the time is over, and lets them run", async function () {
    const newest = Number(await behind.ask("eth_blockNumber", []));
    writeFileSync(node("d", "odd.json"), JSON.stringify({ frozenAt: newest }));
    writeFileSync(node("b", "odd.json"), JSON.stringify({ silent: true }));
    const { code, stderr } = await socialcoin("network", "start", folder, "--within", "20");
    expect(code).to.equal(4);
    expect(stderr)
      .to.include("node-b did not answer and node-d had no new block")
      .and.include("network status");
    expect(LETTERS.map(pidOf).map(runs)).to.deep.equal([true, true, true, true]);
  });

  it("does not take another program's number for a node", async function () {
    const other: ChildProcess = spawn("sleep", ["60"]);
    try {
      writeFileSync(node("a", "besu.pid"), `${other.pid ?? 0}\n`);
      const { stdout } = await socialcoin("network", "stop", folder);
      expect(stdout.trim()).to.equal("No node runs here.");
      expect(runs(other.pid)).to.equal(true);
    } finally {
      other.kill();
    }
  });

  it("says precisely what is missing where there is no besu, and where it does not work", async function () {
    const without = await runAlone(root, ["network", "start", folder], { PATH: dirname(process.execPath) });
    expect(without.code).to.equal(3);
    expect(without.stderr)
      .to.include("There is no besu on the PATH")
      .and.include("Java 21")
      .and.include("besu-26.3.0.tar.gz")
      .and.include("compose.yaml");

    mkdirSync(join(root, "broken"), { recursive: true });
    const script =
      "#!/bin/sh\necho 'ERROR: JAVA_HOME is not set and no java command could be found.' >&2\nexit 1\n";
    writeFileSync(join(root, "broken", "besu"), script, { mode: 0o755 });
    const broken = await runAlone(root, ["network", "start", folder], {
      PATH: [join(root, "broken"), "/usr/bin", "/bin"].join(delimiter),
    });
    expect(broken.code).to.equal(3);
    expect(broken.stderr).to.include("no java command could be found").and.include("JAVA_HOME");
  });

  it("is no trial where other organisations have the other nodes", async function () {
    const part = join(root, "part");
    mkdirSync(join(part, "node-a"), { recursive: true });
    for (const file of ["network.json", "node-a/config.toml"])
      writeFileSync(join(part, file), readFileSync(join(folder, file)));
    const { code, stderr } = await socialcoin("network", "start", part);
    expect(code).to.equal(3);
    expect(stderr).to.include("has 1 of the network's 4 nodes");
  });
});
