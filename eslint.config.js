import js from "@eslint/js";
import mocha from "eslint-plugin-mocha";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Forbids imports by pattern, each with the sentence of the house that it breaks; `types` allows those of types. */
const mayNotImport = (...patterns) => ({
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: patterns.map(([regex, message, types = false]) => ({
        regex,
        message,
        allowTypeImports: types,
      })),
    },
  ],
});

/** What only Node has, or what a pure function must receive instead of fetching it. */
const NOT_IN_SRC = [
  "process",
  "console",
  "Buffer",
  "__dirname",
  "__filename",
  "global",
  "require",
  "setTimeout",
];
const NOT_RECEIVED = ["fetch", "WebSocket", "localStorage", "document", "window", "navigator"];

const NODE = ["^node:", "src/ runs in a browser too: no Node modules."];
const PDFKIT = ["^pdfkit$", "It is loaded when something is drawn: commands should not wait for it.", true];
const TESTS = ["(^|/)(test|bench)/", "Nothing imports test/ or bench/."];
const COMMANDS = ["(^|/)scripts/", "Only scripts/ and test/ know the command line."];
const DEPLOY = ["(^|/)(deploy/|rocketh\\.js$)", "Only deployment and its callers in scripts/ know deploy/."];
const HARDHAT = [
  "^hardhat|^@nomicfoundation/|^rocketh|^@rocketh/",
  "The library does not know its toolchain.",
];
const VERIFIER = ["(^|/)verifier/", "The verifier is another trust zone: nothing imports it."];
const ENGINES = [
  "^ethers|(^|/)typechain-types/",
  "The page verifies by src/ alone: it has no logic of its own and none of the chain's.",
];
/** What would turn text into markup or code, keep something, or talk to somebody. */
const NOT_IN_VERIFIER = [
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "eval",
];
const NO_MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "cookie", "sendBeacon", "write"];
const UNCHECKED_FILES = ["**/*.js", "**/*.mjs"];

export default defineConfig(
  globalIgnores([
    "artifacts/",
    "cache/",
    "coverage/",
    "deployments/",
    "generated/",
    "node_modules/",
    "out/",
    "typechain-types/",
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers and bigints read well in a sentence.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      ...mayNotImport(NODE, COMMANDS, DEPLOY, HARDHAT, TESTS, VERIFIER),
      "no-restricted-globals": [
        "error",
        ...NOT_IN_SRC.map((name) => ({ name, message: "src/ runs in a browser too." })),
        ...NOT_RECEIVED.map((name) => ({ name, message: "src/ uses only what it receives." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "src/ has no clock: it receives the time." },
        { object: "Math", property: "random", message: "src/ has no chance: it receives it." },
      ],
    },
  },
  { files: ["scripts/**"], rules: mayNotImport(TESTS, VERIFIER, PDFKIT) },
  { files: ["deploy/**", "rocketh.ts"], rules: mayNotImport(COMMANDS, TESTS, VERIFIER) },
  {
    files: ["verifier/**"],
    rules: {
      ...mayNotImport(NODE, COMMANDS, DEPLOY, HARDHAT, TESTS, ENGINES),
      "no-restricted-globals": [
        "error",
        ...NOT_IN_VERIFIER.map((name) => ({ name, message: "The page keeps nothing and sends nothing." })),
      ],
      "no-restricted-properties": [
        "error",
        ...NO_MARKUP.map((property) => ({
          property,
          message: "Text stays text, and nothing is kept or sent: element() makes what is shown.",
        })),
      ],
      "no-new-func": "error",
    },
  },
  // The one question that the reader may let the page ask.
  { files: ["verifier/askNode.ts"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["test/**/*.test.ts"],
    plugins: { mocha },
    rules: {
      "mocha/no-exclusive-tests": "error",
      "mocha/no-pending-tests": "error",
      "mocha/no-identical-title": "error",
      "mocha/no-empty-title": "error",
      // chai's properties are assertions: `expect(x).to.be.true;`
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: UNCHECKED_FILES,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { projectService: false },
      globals: { console: "readonly", process: "readonly" },
    },
  },
  {
    files: ["verifier/*.js"],
    languageOptions: {
      globals: { document: "readonly", location: "readonly", URL: "readonly", URLSearchParams: "readonly" },
    },
  },
);
