import type { Change, Place } from "../Mutant.js";
import { isNode, spanOf, type SyntaxNode } from "../SyntaxNode.js";

/** A condition that always or never holds. */
export function decideCondition({ node, source }: Place): Change[] {
  if (node.nodeType === "Conditional") {
    const [start, end] = spanOf(node);
    return [node["trueExpression"], node["falseExpression"]].map((taken) => ({
      start,
      end,
      text: source.slice(...spanOf(taken as SyntaxNode)),
    }));
  }

  const condition = node.nodeType === "Return" ? node["expression"] : node["condition"];
  if (!isNode(condition) || condition.nodeType === "Literal") return [];
  const type = condition["typeDescriptions"] as { typeString: string } | undefined;
  if (type?.typeString !== "bool") return [];
  const [start, end] = spanOf(condition);
  // A loop that never ends is seen by every test.
  const answers =
    node.nodeType.endsWith("Statement") && node.nodeType !== "IfStatement" ? ["false"] : ["true", "false"];
  return answers.map((text) => ({ start, end, text }));
}
