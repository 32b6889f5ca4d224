import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ENVIRONMENTS = join(import.meta.dirname, "../../cache/python");

/**
 * The folder with the programs of a Python package, in an environment of its own that is made once for each version.
 *
 * @param {string} name as the package index spells it
 * @param {string} version the exact one
 */
export function pythonTool(name, version) {
  const environment = join(ENVIRONMENTS, `${name}-${version}`);
  const programs = join(environment, "bin");
  const isWhole = join(environment, "whole");
  if (!existsSync(isWhole)) {
    mkdirSync(ENVIRONMENTS, { recursive: true });
    console.log(`Making a Python environment with ${name} ${version} (once) …`);
    execFileSync("python3", ["-m", "venv", "--clear", environment], { stdio: "inherit" });
    execFileSync(join(programs, "pip"), ["install", "--quiet", `${name}==${version}`], { stdio: "inherit" });
    writeFileSync(isWhole, "");
  }
  return programs;
}
