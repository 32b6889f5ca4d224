import type { Change, Place } from "../Mutant.js";
import { spanOf } from "../SyntaxNode.js";

/** A guard that is forgotten. */
export function dropModifier({ node }: Place): Change[] {
  if (node.nodeType !== "ModifierInvocation" || node["kind"] !== "modifierInvocation") return [];
  const [start, end] = spanOf(node);
  return [{ start, end, text: "" }];
}
