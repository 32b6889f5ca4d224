import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { pythonTool } from "../proofs/pythonTool.mjs";

const SLITHER = "0.11.6";
const ROOT = join(import.meta.dirname, "../..");
/** What Slither takes for a project that Hardhat built. */
const PROJECT = join(ROOT, "cache/analysis");

/**
 * What Slither finds in compiled contracts, each finding once.
 *
 * A finding is named by its detector, the function, and the expressions that it is about, and not by a line: it stays the
 * same while the code around it changes, and is another one when the code that it is about does.
 *
 * @param {{input: object, output: object}} compiled as {@link compile} returns it
 * @returns {Map<string, string>} name, such as "timestamp `InKind._settle`: `…`", to Slither's own words
 */
export function findings({ input, output }) {
  const report = join(PROJECT, "report.json");
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(join(PROJECT, "artifacts/build-info"), { recursive: true });
  const build = { solcVersion: "0.8.37", input, output };
  writeFileSync(join(PROJECT, "artifacts/build-info/contracts.json"), JSON.stringify(build));
  writeFileSync(join(PROJECT, "hardhat.config.js"), "");
  for (const [source, { content }] of Object.entries(input.sources).filter(isOurs)) {
    mkdirSync(dirname(join(PROJECT, source)), { recursive: true });
    writeFileSync(join(PROJECT, source), content);
  }
  symlinkSync(join(ROOT, "node_modules"), join(PROJECT, "node_modules"));

  const programs = pythonTool("slither-analyzer", SLITHER);
  const args = [
    PROJECT,
    "--ignore-compile",
    "--npx-disable",
    "--compile-force-framework",
    "Hardhat",
    "--exclude-dependencies",
    "--json",
    report,
  ];
  // It would ask a Hardhat that it finds about another project, ours with all its tests.
  const env = { ...process.env, PATH: programs };
  const { stderr } = spawnSync(join(programs, "slither"), args, { encoding: "utf8", cwd: PROJECT, env });
  const analysed = Number(/analyzed \((\d+) contracts with \d+ detectors\)/.exec(stderr)?.[1] ?? 0);
  // Silence is an answer only when it has looked.
  if (analysed === 0) throw new Error(`Slither analysed no contract:\n${stderr}`);
  const { success, error, results } = JSON.parse(readFileSync(report, "utf8"));
  if (!success) throw new Error(`Slither failed: ${error}`);
  return new Map((results.detectors ?? []).map((found) => [nameOf(found), found.description]));
}

function isOurs([source]) {
  return source.startsWith("contracts/");
}

function nameOf({ check, elements }) {
  // About all files at once.
  if (check === "pragma") return check;
  const [first, ...others] = elements;
  const expressions = others.filter(({ type }) => type === "node").map(({ name }) => plain(name));
  const what = [...new Set(expressions)].sort().join("; ");
  return `${check} \`${placeOf(first)}\`${what === "" ? "" : `: \`${what}\``}`;
}

/** Contract and function, and the variable where it is about one; the file for what stands outside of contracts. */
function placeOf(element) {
  const names = [];
  let at = element;
  for (; at != null; at = at.type_specific_fields?.parent) if (at.type !== "node") names.unshift(at.name);
  const file = basename(element.source_mapping.filename_short, ".sol");
  return names[0] === file || names.length > 1 ? names.join(".") : `${file}.${names[0]}`;
}

/** Of a `require` its condition. */
function plain(expression) {
  return expression.replace(/^require\(bool,error\)\((.*),revert \w+\(.*$/, "$1");
}
