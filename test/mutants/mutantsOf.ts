import { basename } from "node:path";

import { digest } from "./digest.js";
import type { Change, Mutant, Place } from "./Mutant.js";
import { OPERATORS } from "./operators/index.js";
import type { Build } from "./readBuild.js";
import { childrenOf, spanOf, type SyntaxNode } from "./SyntaxNode.js";

/** What declares something but does nothing. */
const SILENT = new Set([
  "EnumDefinition",
  "ErrorDefinition",
  "EventDefinition",
  "ImportDirective",
  "InheritanceSpecifier",
  "ParameterList",
  "PragmaDirective",
  "StructDefinition",
  "StructuredDocumentation",
  "UserDefinedValueTypeDefinition",
  "UsingForDirective",
]);
/** A change is shown with so much around it that it can be recognised. */
const SHOWN_AT_LEAST = 24;

/** Every mutant of one source of a build. */
export function mutantsOf(build: Build, name: string): Mutant[] {
  const tree = build.trees[name];
  const content = build.sources[name]?.content;
  if (tree === undefined || content === undefined) throw new Error(`The build has no source ${name}.`);

  const source = Buffer.from(content, "utf8").toString("latin1");
  const found: Mutant[] = [];
  const seen = new Set<string>();
  const times = new Map<string, number>();
  const enumerations = enumerationsOf(build);
  visit(tree, []);
  return found;

  function visit(node: SyntaxNode, parents: SyntaxNode[]): void {
    if (SILENT.has(node.nodeType) || node["contractKind"] === "interface") return;
    const declaration = [...parents, node].find(
      ({ nodeType }, index, path) =>
        nodeType !== "SourceUnit" && nodeType !== "ContractDefinition" && index < path.length,
    );
    if (declaration !== undefined) {
      const place: Place = {
        node,
        parent: parents.at(-1),
        source,
        membersOf: (id) => enumerations.get(id) ?? [],
      };
      for (const [index, operator] of OPERATORS.entries()) {
        for (const change of operator(place)) add(change, index, declaration, [...parents, node]);
      }
    }
    for (const child of childrenOf(node)) visit(child, [...parents, node]);
  }

  function add(change: Change, operator: number, declaration: SyntaxNode, path: SyntaxNode[]): void {
    const place = `${change.start}-${change.end} ${change.text}`;
    if (seen.has(place) || source.slice(change.start, change.end) === change.text) return;
    seen.add(place);

    const contract = path.find(({ nodeType }) => nodeType === "ContractDefinition");
    const within = `${nameOf(contract) || basename(name, ".sol")}.${nameOf(declaration)}`;
    const [from, until] = shown(change, path);
    const before = oneLine(source.slice(from, until));
    const after = oneLine(source.slice(from, change.start) + change.text + source.slice(change.end, until));
    const told = `${within}: ${before} → ${after}`;
    const time = (times.get(told) ?? 0) + 1;
    times.set(told, time);
    const id = digest(`${told} #${time}`);
    const line = source.slice(0, change.start).split("\n").length;
    const file = name.replace(/^project\//, "");
    found.push({ ...change, id, file, line, operator, within, declaration: declaration.id, before, after });
  }

  /** The smallest node around a change that is long enough, and not more than a statement. */
  function shown(change: Change, path: SyntaxNode[]): [start: number, end: number] {
    let span: [number, number] = [change.start, change.end];
    for (const node of path.toReversed()) {
      const [start, end] = spanOf(node);
      if (span[1] - span[0] >= SHOWN_AT_LEAST || /Block|Definition|Unit/.test(node.nodeType)) break;
      if (/^(If|For|While)Statement$/.test(node.nodeType)) break;
      span = [Math.min(start, span[0]), Math.max(end, span[1])];
    }
    return span;
  }

  function oneLine(text: string): string {
    return Buffer.from(text, "latin1").toString("utf8").replaceAll(/\s+/g, " ").trim();
  }
}

function nameOf(node: SyntaxNode | undefined): string {
  return ((node?.["name"] as string | undefined) ?? "") || ((node?.["kind"] as string | undefined) ?? "");
}

/** The names of an enumeration's members, by the number of each of them. */
function enumerationsOf(build: Build): Map<number, string[]> {
  const enumerations = Object.values(build.trees)
    .flatMap((tree) => childrenOf(tree).flatMap((node) => [node, ...childrenOf(node)]))
    .filter(({ nodeType }) => nodeType === "EnumDefinition")
    .map((node) => node["members"] as SyntaxNode[]);
  return new Map(
    enumerations.flatMap((members) => members.map(({ id }) => [id, members.map(nameOf)] as const)),
  );
}
