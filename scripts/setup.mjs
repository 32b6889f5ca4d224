// Makes a fresh clone ready: installs what package-lock.json says, once per lock file.
// It has no dependencies, because it runs before there are any.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 22;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed-from");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
if (!installed) install();

function install() {
  const command = process.env.npm_lifecycle_event ?? "test";
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    // An older npm would leave out the native half of the embedded network without a word.
    console.error(
      `Socialcoin installs with Node ${OLDEST_NODE} or newer and this is Node ${process.versions.node}. ` +
        `Run: npx -y -p node@24 npm run ${command}`,
    );
    process.exit(3);
  }

  console.log("Installing what package-lock.json says (once; about a minute) …");
  // The npm that started us, on the Node that runs us; whatever npm there is when something else did.
  const starter = process.env.npm_execpath ?? "";
  const [file, args] = basename(starter) === "npm-cli.js" ? [process.execPath, [starter]] : ["npm", []];
  try {
    execFileSync(file, [...args, "ci", "--no-fund", "--no-audit"], { cwd: root, stdio: "inherit" });
  } catch {
    console.error("The installation failed; the reason stands above. Run the same command again to retry.");
    process.exit(3);
  }

  // Last, so that an interrupted installation starts again.
  writeFileSync(stamp, lock);
}
