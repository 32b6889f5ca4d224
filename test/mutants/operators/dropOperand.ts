import type { Change, Place } from "../Mutant.js";
import { spanOf, type SyntaxNode } from "../SyntaxNode.js";

/** One of two conditions, masks or summands that is forgotten. */
export function dropOperand({ node, source }: Place): Change[] {
  if (node.nodeType !== "BinaryOperation") return [];
  if (!["&&", "||", "&", "|"].includes(node["operator"] as string)) return [];
  const [start, end] = spanOf(node);
  return [node["leftExpression"], node["rightExpression"]].map((kept) => ({
    start,
    end,
    text: source.slice(...spanOf(kept as SyntaxNode)),
  }));
}
