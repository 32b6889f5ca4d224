// Writes docs/errors.md and docs/events.md from the interfaces' NatSpec, so that no error or event goes unexplained.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

import { format, resolveConfig } from "prettier";

const BUILD_INFO = "artifacts/build-info";
/** From what all contracts share to what only one has: each entry stands where it is declared first. */
const INTERFACES = [
  ["IDutyBound", "Every contract"],
  ["IBrake", "Brake"],
  ["IProgrammes", "Programmes"],
  ["ISocialcoin", "Socialcoin"],
  ["IReceiptBook", "Every redemption"],
  ["IDebtRelief", "DebtRelief"],
  ["IInKind", "InKind"],
  ["INeighbourhoodPlan", "NeighbourhoodPlan"],
];
/** Declared by a standard, whose text explains them. */
const STANDARD = {
  TransferSingle:
    "ERC-1155: coins came into being (from zero), were burned (to zero), or moved with their participant.",
  TransferBatch: "ERC-1155: never emitted.",
  ApprovalForAll: "ERC-1155: never emitted, for nobody can be approved.",
  URI: "ERC-1155: never emitted, for a programme's metadata never changes.",
};

const interfaces = readInterfaces();
await write("errors", "error", "Errors", [
  "What a contract says when it refuses. The command line turns these into sentences with the numbers filled in.",
  "An error's name begins with the contract that knows the rule, whichever contract was called.",
  "",
  "Whatever values a call has, a refusal is one of these. Without an error, and so without a reason, are refused: bytes that are",
  "not the arguments of the function (cut off, a number wider than its type or no member of its enumeration, an array that the",
  "calldata does not hold), a function that does not exist, ether sent along, and gas that runs out. A redeemer that is not of",
  "this system may refuse in its own way. One counter can end in the compiler's own panic: the epochs of an arrangement, after",
  "16,777,215 changes of its weights, each signed by a creditor.",
]);
await write("events", "event", "Events", [
  "What the chain tells about every change. Together with the calldata of the transactions they are enough to rebuild",
  "the whole state. Parameters in italics are indexed: a node can search for them.",
]);

function readInterfaces() {
  const found = new Map();
  // A build of what was changed leaves the output of earlier ones beside its own: the newest is read last, and counts.
  const writtenAt = (file) => statSync(`${BUILD_INFO}/${file}`).mtimeMs;
  const outputs = readdirSync(BUILD_INFO).filter((file) => file.endsWith(".output.json"));
  for (const name of outputs.sort((a, b) => writtenAt(a) - writtenAt(b))) {
    const { contracts } = JSON.parse(readFileSync(`${BUILD_INFO}/${name}`, "utf8")).output;
    for (const file of Object.values(contracts))
      for (const [contract, output] of Object.entries(file)) found.set(contract, output);
  }
  return found;
}

async function write(file, type, title, introduction) {
  const lines = [
    `# ${title}`,
    "",
    ...introduction,
    "",
    "Written by `npm run build` from the contracts' interfaces.",
    "",
  ];
  const seen = new Set();
  for (const [name, heading] of INTERFACES) {
    const output = interfaces.get(name);
    if (output === undefined) throw new Error(`${name} is not in the build; run \`npm run build\`.`);
    const entries = output.abi.filter((entry) => entry.type === type && !seen.has(signature(entry)));
    if (entries.length === 0) continue;
    lines.push(`## ${heading}`, "");
    for (const entry of entries) {
      seen.add(signature(entry));
      lines.push(
        `### ${entry.name}`,
        "",
        parameters(entry),
        "",
        notice(output, entry, type),
        ...details(output, entry, type),
        "",
      );
    }
  }
  const path = `docs/${file}.md`;
  writeFileSync(path, await format(lines.join("\n"), { ...(await resolveConfig(path)), filepath: path }));
}

function signature({ name, inputs }) {
  return `${name}(${inputs.map(typeOf).join(",")})`;
}

function typeOf({ type, components }) {
  return components ? type.replace("tuple", `(${components.map(typeOf).join(",")})`) : type;
}

function parameters({ inputs }) {
  if (inputs.length === 0) return "No parameters.";
  return inputs
    .map(({ indexed, internalType, name }) => {
      const text = `\`${internalType.replace(/^(struct|enum|contract) /, "")} ${name}\``;
      return indexed ? `_${text}_` : text;
    })
    .join(", ");
}

function notice(output, entry, type) {
  const documented = output.userdoc[`${type}s`]?.[signature(entry)];
  const text = (Array.isArray(documented) ? documented[0] : documented)?.notice ?? STANDARD[entry.name];
  if (text === undefined) throw new Error(`${entry.name} has no @notice: explain it in its interface.`);
  return text;
}

function details(output, entry, type) {
  const documented = output.devdoc[`${type}s`]?.[signature(entry)];
  const params = (Array.isArray(documented) ? documented[0] : documented)?.params ?? {};
  const lines = Object.entries(params).map(([name, text]) => `- \`${name}\`: ${text}`);
  return lines.length === 0 ? [] : ["", ...lines];
}
