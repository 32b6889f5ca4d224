import type { Change, Place } from "../Mutant.js";
import { spanOf } from "../SyntaxNode.js";

/** A number that is one more or one less, a truth turned round, a text that is lost, the next member of an enumeration. */
export function shiftConstant({ node, source, membersOf }: Place): Change[] {
  const [start, end] = spanOf(node);
  const written = source.slice(start, end);
  if (node.nodeType === "MemberAccess") {
    const name = node["memberName"] as string;
    const members = membersOf(node["referencedDeclaration"] as number);
    const next = members[(members.indexOf(name) + 1) % members.length] ?? name;
    return [{ start: end - name.length, end, text: next }];
  }
  if (node.nodeType !== "Literal") return [];

  switch (node["kind"]) {
    case "number": {
      const [digits = ""] = written.split(" ");
      const number = BigInt(digits.replaceAll("_", ""));
      const others = number === 0n ? [1n] : [number - 1n, number + 1n];
      return others.map((other) => ({ start, end: start + digits.length, text: other.toString() }));
    }
    case "bool":
      return [{ start, end, text: written === "true" ? "false" : "true" }];
    case "string":
      return written.length > 2 ? [{ start, end, text: '""' }] : [];
    default:
      return [];
  }
}
