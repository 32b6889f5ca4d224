import type { Change, Place } from "../Mutant.js";
import { isNode, spanOf } from "../SyntaxNode.js";

const DELETED = new Set(["ExpressionStatement", "EmitStatement", "RevertStatement", "Return", "Continue"]);

/** A statement that is forgotten: a check, an effect, an event, an early end, a first value. */
export function deleteStatement({ node, source }: Place): Change[] {
  const [start, end] = spanOf(node);
  const semicolon = source.indexOf(";", end);
  // What stands in the head of a loop has no semicolon of its own.
  if (source.slice(end, semicolon).trim() !== "") return [];
  if (DELETED.has(node.nodeType)) return [{ start, end: semicolon + 1, text: "{}" }];

  const value = node["initialValue"];
  if (node.nodeType !== "VariableDeclarationStatement" || !isNode(value)) return [];
  const [declaration, ...more] = node["declarations"] as { storageLocation: string }[];
  // A variable begins at zero anyway.
  const isZero = ["0", "false"].includes(source.slice(...spanOf(value)));
  if (more.length !== 0 || declaration?.storageLocation === "storage" || isZero) return [];
  const equals = source.lastIndexOf("=", spanOf(value)[0] - 1);
  return [{ start: source.slice(0, equals).trimEnd().length, end, text: "" }];
}
