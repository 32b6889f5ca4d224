import type { Change, Place } from "../Mutant.js";
import { isNode, spanOf, type SyntaxNode } from "../SyntaxNode.js";

/**
 * What is written instead of a binary operator or an assignment. Not all that could be: whoever notices that either side of
 * `&&` or `|` is missing notices another operator there too, and a shift by one more or less a shift the other way.
 */
const INSTEAD: Record<string, string> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "==": "!=",
  "!=": "==",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "+=": "=",
  "-=": "=",
  "*=": "=",
  "/=": "=",
  "|=": "=",
};

/** A bound that moves by one, a sum that becomes a difference, an equality turned round. */
export function swapOperator({ node, parent, source }: Place): Change[] {
  const [left, right] =
    node.nodeType === "BinaryOperation"
      ? [node["leftExpression"], node["rightExpression"]]
      : [node["leftHandSide"], node["rightHandSide"]];
  if (node.nodeType !== "BinaryOperation" && node.nodeType !== "Assignment") return [];

  const operator = node["operator"] as string;
  // A condition that is forgotten, or decided, is noticed by whoever notices the opposite.
  if (/^[!=]=$/.test(operator) && isDecidedElsewhere(parent)) return [];
  const from = spanOf(left as SyntaxNode)[1];
  const start = from + source.slice(from, spanOf(right as SyntaxNode)[0]).indexOf(operator);
  const text = INSTEAD[operator];
  return text === undefined ? [] : [{ start, end: start + operator.length, text }];
}

/** Whether another operator makes a condition at this place hold always or never. */
function isDecidedElsewhere(parent: SyntaxNode | undefined): boolean {
  const called = parent?.["expression"];
  const isRequire = isNode(called) && called["name"] === "require";
  const isOperand = parent?.["operator"] === "&&" || parent?.["operator"] === "||";
  return isRequire || isOperand || /^(IfStatement|Conditional|Return)$/.test(parent?.nodeType ?? "");
}
