import type { Change, Place } from "../Mutant.js";
import { spanOf } from "../SyntaxNode.js";

/** A negation that is forgotten, a count the other way. */
export function changeUnary({ node, parent, source }: Place): Change[] {
  if (node.nodeType !== "UnaryOperation") return [];
  const operator = node["operator"] as string;
  const [begin, end] = spanOf(node);
  const start = node["prefix"] === true ? begin : end - operator.length;
  if (operator === "!" || operator === "~") return [{ start, end: start + 1, text: "" }];
  // A loop that counts the other way never ends, which every test would see.
  const counts = parent?.nodeType === "ExpressionStatement" && source[end] === ")";
  if (operator === "++" && !counts) return [{ start, end: start + 2, text: "--" }];
  if (operator === "--" && !counts) return [{ start, end: start + 2, text: "++" }];
  return [];
}
