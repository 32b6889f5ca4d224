import type { SyntaxNode } from "./SyntaxNode.js";

/** One place of a source, written otherwise. Positions count bytes. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** What an operator looks at. */
export interface Place {
  node: SyntaxNode;
  /** The node in which it stands. */
  parent: SyntaxNode | undefined;
  /** The source, one character for each byte. */
  source: string;
  /** The members of the enumeration to which a declaration belongs, by its number; empty for any other. */
  membersOf: (declaration: number) => string[];
}

/** Which changes a rule makes at a place; most rules make none at most places. */
export type Operator = (place: Place) => Change[];

/** A source that differs from ours in one place. */
export interface Mutant extends Change {
  /** Eight hexadecimal digits that depend on what is changed, not on where in the file it stands. */
  id: string;
  /** Such as `contracts/redemption/ProRata.sol`. */
  file: string;
  line: number;
  /** Which of the operators made it, counted from 0. */
  operator: number;
  /** The contract or file, and in it the function, modifier or constant: `ProRata.divide`. */
  within: string;
  /** The syntax tree's number of that function, modifier or constant. */
  declaration: number;
  /** What stands there, and what stands there instead. */
  before: string;
  after: string;
}
