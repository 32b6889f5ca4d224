import { Buffer } from "node:buffer";

import solc from "solc";

/**
 * Solidity in which every outcome of every condition is a statement of its own, so that coverage, which counts statements,
 * shows an outcome that no test has seen.
 *
 * A condition is what an `if`, a `while`, a `require` or a `?:` asks, and each side of `&&` and `||`. `c` becomes
 * `(c ? yes_12_9() : no_12_9())`, with two functions behind the end of the file. No line is added before that, so that every
 * other statement stays in its line. Conditions of assembly and of `for` stay as they are: the body shows the latter.
 *
 * @param {string} name of the file, for the reader
 * @param {string} source
 * @returns {{source: string, outcomes: Map<number, string>}} which line of the new source stands for which outcome
 */
export function revealBranches(name, source) {
  // Positions of the compiler count bytes.
  const bytes = Buffer.from(source);
  const conditions = [...conditionsOf(parse(name, source))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const marks = conditions.flatMap(({ start, end }) => {
    const before = bytes.subarray(0, start).toString();
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    return {
      start,
      end,
      at: `${line}_${column}`,
      words: bytes.subarray(start, end).toString().replaceAll(/\s+/g, " "),
      line,
    };
  });

  const insertions = marks.flatMap(({ start, end, at }, i) => [
    { where: start, order: i, text: "(" },
    { where: end, order: -i, text: ` ? yes_${at}() : no_${at}())` },
  ]);
  insertions.sort((a, b) => a.where - b.where || a.order - b.order);
  let revealed = "";
  let last = 0;
  for (const { where, text } of insertions) {
    revealed += bytes.subarray(last, where).toString() + text;
    last = where;
  }
  revealed += bytes.subarray(last).toString().trimEnd() + "\n";

  const outcomes = new Map();
  let line = revealed.split("\n").length;
  for (const { at, line: where, words } of marks) {
    for (const [answer, value] of [
      ["yes", "true"],
      ["no", "false"],
    ]) {
      revealed += `function ${answer}_${at}() pure returns (bool) { return ${value}; }\n`;
      outcomes.set(line++, `${name}:${where} was never ${value}: ${words}`);
    }
  }
  return { source: revealed, outcomes };
}

function parse(name, source) {
  const input = {
    language: "Solidity",
    sources: { [name]: { content: source } },
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  };
  const { sources, errors } = JSON.parse(solc.compile(JSON.stringify(input)));
  if (sources?.[name]?.ast === undefined)
    throw new Error(errors.map((error) => error.formattedMessage).join("\n"));
  return sources[name].ast;
}

/** Every condition in a tree, once: its first byte and the one behind its last. */
function conditionsOf(tree) {
  const found = new Map();
  visit(tree);
  return found.values();

  function visit(node) {
    if (Array.isArray(node)) node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    if (["IfStatement", "WhileStatement", "DoWhileStatement", "Conditional"].includes(node.nodeType))
      take(node.condition);
    if (isLogic(node)) take(node);
    if (node.nodeType === "FunctionCall" && node.expression.name === "require") take(node.arguments[0]);
    Object.values(node).forEach(visit);
  }

  function take(node) {
    if (isLogic(node)) [node.leftExpression, node.rightExpression].forEach(take);
    else if (node.nodeType === "TupleExpression") node.components.forEach(take);
    else if (node.nodeType !== "Literal") {
      const [start, length] = node.src.split(":").map(Number);
      found.set(node.src, { start, end: start + length });
    }
  }
}

function isLogic({ nodeType, operator }) {
  return nodeType === "BinaryOperation" && (operator === "&&" || operator === "||");
}
