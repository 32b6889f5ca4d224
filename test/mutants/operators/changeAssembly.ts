import type { Change, Place } from "../Mutant.js";
import { spanOf, type SyntaxNode } from "../SyntaxNode.js";

/** What is called instead of an instruction with the same number of arguments. */
const INSTEAD: Record<string, string> = { add: "sub", lt: "gt", shl: "shr", shr: "shl", or: "and" };

/** The same in assembly: another instruction, a number that is off by one, a statement that is forgotten. */
export function changeAssembly({ node, source }: Place): Change[] {
  const [start, end] = spanOf(node);
  switch (node.nodeType) {
    case "YulFunctionCall": {
      const [from, until] = spanOf(node["functionName"] as SyntaxNode);
      const text = INSTEAD[source.slice(from, until)];
      return text === undefined ? [] : [{ start: from, end: until, text }];
    }
    case "YulLiteral": {
      const number = BigInt(source.slice(start, end));
      const others = number === 0n ? [1n] : [number - 1n, number + 1n];
      return others.map((other) => ({ start, end, text: other.toString() }));
    }
    case "YulExpressionStatement":
    case "YulAssignment":
      return [{ start, end, text: "{}" }];
    default:
      return [];
  }
}
