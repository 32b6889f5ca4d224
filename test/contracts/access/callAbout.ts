import { ethers, type FunctionFragment, type ParamType } from "ethers";

import { type Subject } from "./contracts.js";

/**
 * Arguments for any function: about the subject where a field's name says so, otherwise zero; lists have one element.
 * That is enough to come to the check of access, which then refuses or lets pass.
 */
export function callAbout(fragment: FunctionFragment, subject: Subject): unknown[] {
  return fragment.inputs.map((input) => valueOf(input, subject));
}

function valueOf(type: ParamType, subject: Subject): unknown {
  if (type.isArray()) return [valueOf(type.arrayChildren, subject)];
  if (type.isTuple()) return type.components.map((component) => valueOf(component, subject));
  if (type.name in subject) return subject[type.name as keyof Subject];
  switch (type.baseType) {
    case "address":
      return ethers.ZeroAddress;
    case "bool":
      return false;
    case "bytes":
      return "0x";
    case "bytes32":
      return ethers.ZeroHash;
    default:
      return 0n;
  }
}
