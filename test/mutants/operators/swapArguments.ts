import type { Change, Place } from "../Mutant.js";
import { spanOf, type SyntaxNode } from "../SyntaxNode.js";

/** Two neighbouring arguments that change places, where both could stand in either. */
export function swapArguments({ node, source }: Place): Change[] {
  if (node.nodeType !== "FunctionCall") return [];
  const given = node["arguments"] as SyntaxNode[];
  return given.slice(1).flatMap((second, index) => {
    const first = given[index];
    if (first === undefined || kindOf(first) !== kindOf(second)) return [];
    const [start, firstEnd] = spanOf(first);
    const [secondStart, end] = spanOf(second);
    const text = [
      source.slice(secondStart, end),
      source.slice(firstEnd, secondStart),
      source.slice(start, firstEnd),
    ].join("");
    return [{ start, end, text }];
  });
}

/** Numbers of different widths mostly fit each other's place. */
function kindOf(node: SyntaxNode): string {
  const { typeString } = node["typeDescriptions"] as { typeString: string };
  return typeString.replace(/^uint\d+$/, "number");
}
