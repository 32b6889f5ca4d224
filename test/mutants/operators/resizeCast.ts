import type { Change, Place } from "../Mutant.js";
import { spanOf, type SyntaxNode } from "../SyntaxNode.js";

const BYTE = 8;
const WORD = 256;

/** A number that is cut to a byte more or a byte less. */
export function resizeCast({ node }: Place): Change[] {
  if (node.nodeType !== "FunctionCall" || node["kind"] !== "typeConversion") return [];
  const [start, end] = spanOf(node["expression"] as SyntaxNode);
  const { typeString } = node["typeDescriptions"] as { typeString: string };
  const width = Number(/^uint(\d+)$/.exec(typeString)?.[1] ?? WORD);
  if (width === WORD) return [];
  return [width - BYTE, width + BYTE]
    .filter((other) => other > 0)
    .map((other) => ({ start, end, text: `uint${other}` }));
}
