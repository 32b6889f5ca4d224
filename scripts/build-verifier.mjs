// Builds the creditor's page: one file with everything in it. The same sources give the same bytes on every machine;
// size and SHA-256 are printed, and of the plain build kept in verifier/build.json.
// Run: npm run verifier [-- --manifest FILE … --out FILE]: a consortium builds its networks in, and tells its own hash.
import { Blob } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { build } from "esbuild";

import { manifestDigest } from "../src/proofs/manifestDigest.ts";
import { readManifest } from "../src/proofs/readManifest.ts";

/** What the page may weigh; docs/creditors.md promises it. */
const LARGEST_COMPRESSED = 150 * 1_024;
const PLAIN = "out/verifier/socialcoin-verifier.html";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const values = readOptions();

const { version } = JSON.parse(read("package.json"));
const page = await bundle("page.ts");
const worker = await bundle("worker.ts");
const notices = noticesOf([...page.packages, ...worker.packages]);
const networks = values.manifest.map(readNetwork);
const parts = {
  "/*{{narrow}}*/": read("verifier/narrow.js").trimEnd(),
  "/*{{style}}*/": (await minify("verifier/page.css")).trimEnd(),
  '"{{networks}}"': JSON.stringify(networks.map(({ text }) => text)).replaceAll("<", "\\u003c"),
  "{{version}}": version,
  "{{worker}}": `/*\n${notices}\n*/\n${worker.text.trimEnd()}`,
  "/*{{page}}*/": page.text.trimEnd(),
};

let html = read("verifier/page.html");
for (const [mark, content] of Object.entries(parts)) {
  if (html.split(mark).length !== 2) fail(`page.html needs ${mark} exactly once.`);
  if (mark !== "{{version}}" && /<\/(?:script|style)|<!--/i.test(content)) {
    fail(`What stands for ${mark} would end its element.`);
  }
  html = html.replace(mark, () => content);
}
html = html.replace("{{policy}}", policyOf(html));

const compressed = gzipSync(html, { level: 9 }).length;
const result = {
  sha256: createHash("sha256").update(html).digest("hex"),
  bytes: new Blob([html]).size,
};
if (compressed > LARGEST_COMPRESSED) {
  fail(
    `The page has ${compressed} bytes compressed and may have ${LARGEST_COMPRESSED}; nothing was written.`,
  );
}
const file = values.out ?? join(root, PLAIN);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, html);
if (networks.length === 0 && values.out === undefined) {
  writeFileSync(join(root, "verifier/build.json"), `${JSON.stringify(result, undefined, 2)}\n`);
}
console.log(`${values.out ?? PLAIN}, version ${version}`);
console.log(
  `${result.bytes} bytes; compressed ${compressed} of at most ${LARGEST_COMPRESSED} (gzip), ${brotliCompressSync(html).length} (brotli)`,
);
for (const { name, digest } of networks) console.log(`network ${name}, fingerprint ${digest}`);
console.log(`SHA-256 ${result.sha256}`);
/** One program, with the names of the packages that are in it. */
async function bundle(entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`verifier/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [{ name: "unneeded", setup: leaveOut }],
  });
  const [output] = Object.values(result.metafile.outputs);
  const packages = Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((path) => path !== undefined);
  return { text: result.outputFiles[0].text, packages };
}

/** zod's sentences in fifty languages, of which the page shows none; and a logger that would look into the storage. */
function leaveOut(build) {
  build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {}" }));
  build.onLoad({ filter: /node_modules\/debug\/src\/browser\.js$/ }, () => ({
    contents: "export default () => () => undefined",
  }));
}

async function minify(path) {
  const options = { absWorkingDir: root, entryPoints: [path], minify: true, write: false, charset: "utf8" };
  return (await build(options)).outputFiles[0].text;
}

/** Only these very scripts and this style; workers of this page; no address, except as narrow.js lets through. */
function policyOf(html) {
  const hashes = (pattern) =>
    [...html.matchAll(pattern)]
      .map(([, content]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`)
      .join(" ");
  return [
    "default-src 'none'",
    `script-src ${hashes(/<script>([^]*?)<\/script>/g)}`,
    `style-src ${hashes(/<style>([^]*?)<\/style>/g)}`,
    "worker-src blob:",
    "img-src data:",
    "connect-src https: http:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types socialcoin-worker",
  ].join("; ");
}

/** What the licences of the packages in the page ask for: their names, makers and terms. */
function noticesOf(folders) {
  const packages = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(read(`${folder}/package.json`));
    return { title: `${name} ${version} (${license})`, text: termsOf(folder, { name, version, license }) };
  });
  return [...Map.groupBy(packages, ({ text }) => text)]
    .map(([text, group]) => `${group.map(({ title }) => title).join(", ")}\n\n${text}`)
    .join("\n\n----\n\n")
    .replaceAll("*/", "* /");
}

function termsOf(folder, { name, version, license }) {
  // This one asks to say where the source is, and not for its text.
  if (license === "MPL-2.0") {
    return "Source: npm, under the names and versions above. Terms: https://mozilla.org/MPL/2.0/";
  }
  const file = readdirSync(join(root, folder)).find((one) =>
    /^licen[cs]e(?:-mit)?(?:\.(?:md|txt))?$/i.test(one),
  );
  return file === undefined
    ? fail(`${name} ${version} has no licence text.`)
    : read(`${folder}/${file}`).trim();
}

function readOptions() {
  try {
    const manifest = { type: "string", multiple: true, default: [] };
    return parseArgs({ options: { manifest, out: { type: "string" } } }).values;
  } catch ({ message }) {
    return fail(`${message}\nUsage: npm run verifier [-- --manifest wilgendam.json … --out check.html]`);
  }
}

/** A manifest that the page is to trust, which it must be able to read. */
function readNetwork(file) {
  try {
    const text = readFileSync(file, "utf8");
    const manifest = readManifest(text);
    return { text, name: manifest.name, digest: manifestDigest(manifest).slice("0x".length) };
  } catch ({ message }) {
    return fail(`${file}: ${message}`);
  }
}

function read(path) {
  return readFileSync(join(root, path), "utf8");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
