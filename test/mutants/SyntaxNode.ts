/** A node of the compiler's syntax tree. */
export interface SyntaxNode {
  nodeType: string;
  /** Offset, length and number of the source, in bytes: `3475:12:46`. */
  src: string;
  id: number;
  [field: string]: unknown;
}

/** Where a node begins and ends in its source, in bytes. */
export function spanOf(node: SyntaxNode): [start: number, end: number] {
  const [start = 0, length = 0] = node.src.split(":").map(Number);
  return [start, start + length];
}

/** Whether a field of a node holds a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "nodeType" in value;
}

/** The nodes right below one, in the order in which they are written. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => spanOf(a)[0] - spanOf(b)[0]);
}
