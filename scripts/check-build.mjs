// Builds from nothing and fails on a compiler warning, or when what the build writes differs from what is committed.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const GENERATED = ["typechain-types", "docs/errors.md", "docs/events.md", "verifier/build.json"];
const BUILD_INFO = "artifacts/build-info";
/** "Contract code (or initcode) size exceeds …": true of Solidity tests, which nobody deploys. */
const CODE_SIZE = ["5574", "3860"];

execFileSync("hardhat", ["clean"], { stdio: "inherit" });
execFileSync("npm", ["run", "build"], { stdio: "inherit" });

const outputs = existsSync(BUILD_INFO)
  ? readdirSync(BUILD_INFO).filter((name) => name.endsWith(".output.json"))
  : [];
if (outputs.length === 0) fail(`The build left nothing in ${BUILD_INFO} to judge.`);

const diagnostics = outputs
  .flatMap((name) => JSON.parse(readFileSync(`${BUILD_INFO}/${name}`, "utf8")).output.errors ?? [])
  .filter(
    ({ errorCode, sourceLocation }) => !(CODE_SIZE.includes(errorCode) && isTest(sourceLocation?.file)),
  );
if (diagnostics.length > 0) {
  for (const text of new Set(diagnostics.map(({ formattedMessage }) => formattedMessage)))
    console.error(text);
  fail("The compiler has something to say (above); warnings are errors here.");
}

const changed = execFileSync("git", ["status", "--porcelain", "--", ...GENERATED], { encoding: "utf8" });
if (changed !== "") fail(`This is not what the build writes; commit it:\n${changed}`);

console.log(`No compiler warnings; what the build writes is committed (${GENERATED.join(", ")}).`);

function isTest(file) {
  return file?.startsWith("project/test/") ?? false;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
