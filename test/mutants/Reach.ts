import type { Build } from "./readBuild.js";
import { childrenOf, spanOf, type SyntaxNode } from "./SyntaxNode.js";

/** A function, modifier or constant of the build. */
export interface Declaration {
  id: number;
  /** The compiler's name of the source. */
  source: string;
  start: number;
  end: number;
  isModifier: boolean;
}

/** A contract that can be deployed. */
export interface Contract {
  source: string;
  name: string;
}

const HAS_CODE = new Set(["FunctionDefinition", "ModifierDefinition", "VariableDeclaration"]);

/** Who uses what: from the references that the compiler resolved. */
export class Reach {
  readonly declarations = new Map<number, Declaration>();
  readonly #uses = new Map<number, Set<number>>();
  readonly #contracts: (Contract & { reached: Set<number> })[] = [];

  constructor(build: Build) {
    const definitions = new Map<number, SyntaxNode>();
    for (const [source, tree] of Object.entries(build.trees)) {
      for (const node of childrenOf(tree).flatMap((one) =>
        one.nodeType === "ContractDefinition" ? [one, ...childrenOf(one)] : [one],
      )) {
        definitions.set(node.id, node);
        if (!HAS_CODE.has(node.nodeType)) continue;
        const [start, end] = spanOf(node);
        const isModifier = node.nodeType === "ModifierDefinition";
        this.declarations.set(node.id, { id: node.id, source, start, end, isModifier });
        this.#uses.set(node.id, references(node));
      }
    }
    for (const [source, tree] of Object.entries(build.trees)) {
      for (const contract of childrenOf(tree)) {
        const isDeployed = contract["contractKind"] === "contract" && contract["abstract"] === false;
        if (!isDeployed) continue;
        const bases = (contract["linearizedBaseContracts"] as number[]).flatMap(
          (id) => definitions.get(id) ?? [],
        );
        const roots = bases.flatMap((base) => [...references(base), ...childrenOf(base).map(({ id }) => id)]);
        this.#contracts.push({ source, name: contract["name"] as string, reached: this.#reachedFrom(roots) });
      }
    }
  }

  /** The contracts whose code has a declaration in it. */
  contractsWith(declaration: number): Contract[] {
    return this.#contracts.filter(({ reached }) => reached.has(declaration));
  }

  /**
   * A declaration and all that use it: where its code runs. And its modifiers, for what they refuse does not come to the
   * body of the function.
   */
  whereItRuns(declaration: number): number[] {
    const node = this.declarations.get(declaration);
    if (node === undefined) return [];
    const users = [...this.#uses].filter(([, used]) => used.has(declaration)).map(([user]) => user);
    const own = [...(this.#uses.get(declaration) ?? [])];
    return [declaration, ...users, ...own.filter((id) => this.declarations.get(id)?.isModifier)];
  }

  #reachedFrom(roots: number[]): Set<number> {
    const reached = new Set<number>();
    const next = [...roots];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      next.push(...(this.#uses.get(id) ?? []));
    }
    return reached;
  }
}

/** The numbers of all declarations to which something below a node refers. */
function references(node: SyntaxNode): Set<number> {
  const found = new Set<number>();
  const visit = (one: SyntaxNode): void => {
    for (const field of [one["referencedDeclaration"], one["function"], one["declaration"]]) {
      if (typeof field === "number") found.add(field);
    }
    // What assembly names stands apart from its tree.
    if (one.nodeType === "InlineAssembly") {
      for (const { declaration } of one["externalReferences"] as { declaration: number }[])
        found.add(declaration);
    }
    for (const child of childrenOf(one)) visit(child);
  };
  visit(node);
  return found;
}
