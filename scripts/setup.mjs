// Makes a fresh clone ready: installs what package-lock.json says, once per lock file.
// It has no dependencies, because it runs before there are any.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 22;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed-from");
const running = join(root, ".installing");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

if (!isReady()) {
  requireNode();
  takeTurn();
  try {
    if (!isReady()) install();
  } finally {
    rmSync(running, { force: true });
  }
}

function isReady() {
  // npm makes the commands last and, when interrupted, takes them away first.
  const complete = existsSync(join(root, "node_modules", ".bin", "hardhat"));
  return complete && existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
}

function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_NODE) return;

  // An older npm would leave out the native half of the embedded network without a word.
  const command = process.env.npm_lifecycle_event ?? "test";
  console.error(
    `Socialcoin installs with Node ${OLDEST_NODE} or newer and this is Node ${process.versions.node}. ` +
      `Run: npx -y -p node@24 npm run ${command}`,
  );
  process.exit(3);
}

/** Waits while another command of this clone installs; a file left by one that was killed does not count. */
function takeTurn() {
  for (let told = false; ; told = true) {
    try {
      writeFileSync(running, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }

    if (!isAlive(running)) rmSync(running, { force: true });
    else if (!told) console.log("Another command is installing; waiting for it …");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function install() {
  console.log("Installing what package-lock.json says (once; about a minute) …");
  // Ctrl-C is npm's to answer: it must finish taking back its work before the next attempt starts.
  process.on("SIGINT", () => undefined);

  // The npm that started us, on the Node that runs us; whatever npm there is when something else did.
  const starter = process.env.npm_execpath ?? "";
  const [file, args] = basename(starter) === "npm-cli.js" ? [process.execPath, [starter]] : ["npm", []];
  try {
    execFileSync(file, [...args, "ci", "--no-fund", "--no-audit"], { cwd: root, stdio: "inherit" });
  } catch {
    console.error("The installation failed; the reason stands above. Run the same command again to retry.");
    rmSync(running, { force: true });
    process.exit(3);
  }

  // Last, so that an interrupted installation starts again.
  writeFileSync(stamp, lock);
}
