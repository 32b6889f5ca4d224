import type { Operator } from "../Mutant.js";
import { changeAssembly } from "./changeAssembly.js";
import { changeUnary } from "./changeUnary.js";
import { decideCondition } from "./decideCondition.js";
import { deleteStatement } from "./deleteStatement.js";
import { dropModifier } from "./dropModifier.js";
import { dropOperand } from "./dropOperand.js";
import { resizeCast } from "./resizeCast.js";
import { shiftConstant } from "./shiftConstant.js";
import { swapArguments } from "./swapArguments.js";
import { swapOperator } from "./swapOperator.js";

/** Every mistake that is planted, the likeliest to escape the tests first. */
export const OPERATORS: readonly Operator[] = [
  dropOperand,
  swapOperator,
  decideCondition,
  deleteStatement,
  changeUnary,
  dropModifier,
  shiftConstant,
  swapArguments,
  resizeCast,
  changeAssembly,
];
