import { keccak256 } from "ethers";

import { askNode } from "../../context/askNode.js";
import { type Expected, finder, type NodeFinding, type Watched } from "./Watched.js";

/** Whether the contracts are there with the code that the manifest pins. */
export async function lookAtContracts(watched: Watched, { contracts }: Expected): Promise<NodeFinding[]> {
  const found = finder(watched.name, "contracts");
  if (contracts.length === 0)
    return [found("unknown", "Name a manifest (--manifest) to compare the contracts' code.")];
  const calls = contracts.map(({ address }) => ({ method: "eth_getCode", params: [address, "latest"] }));
  const codes = await askNode(watched, calls);
  if (codes === undefined) return [found("unknown", "It does not tell the contracts' code.")];
  const other = contracts.filter(({ codeHash }, index) => {
    const code = codes[index]?.result;
    return typeof code !== "string" || keccak256(code) !== codeHash.toLowerCase();
  });
  if (other.length === 0)
    return [found("good", `${contracts.length} contracts, with the code of the manifest.`)];
  return other.map(({ address }) =>
    found(
      "wrong",
      `At ${address} is not the code that the manifest pins. Do not use this node; compare with another.`,
    ),
  );
}
