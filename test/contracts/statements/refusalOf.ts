import { Interface, type InterfaceAbi } from "ethers";

import {
  AccessManager__factory,
  DebtRelief__factory,
  InKind__factory,
  NeighbourhoodPlan__factory,
  Programmes__factory,
  Socialcoin__factory,
} from "../../../typechain-types/index.js";
import { connection } from "../../deployed.js";

const abis: InterfaceAbi[] = [
  Programmes__factory,
  Socialcoin__factory,
  DebtRelief__factory,
  InKind__factory,
  NeighbourhoodPlan__factory,
  AccessManager__factory,
].map(({ abi }) => abi);
const errors = abis.map((abi) => new Interface(abi));

/** What a call that is only asked, not sent, is refused with: an error's name, "Panic(17)", or "" for no reason at all. */
export async function refusalOf(from: string, to: string, data: string): Promise<string | undefined> {
  const answer = await connection.provider
    .request({ method: "eth_call", params: [{ from, to, data }, "latest"] })
    .then(() => undefined)
    .catch((error: unknown) => dataOf(error));
  if (answer === undefined) return undefined;
  if (answer === "0x") return "";
  for (const one of errors) {
    const error = one.parseError(answer);
    if (error !== null) return error.name === "Panic" ? `Panic(${String(error.args[0])})` : error.name;
  }
  return answer;
}

/** The bytes with which a contract reverted, wherever the layers above put them. */
function dataOf(error: unknown): string {
  if (!(error instanceof Error)) throw new Error(`No error, but ${String(error)}`);
  if ("data" in error) {
    if (typeof error.data === "string") return error.data;
    if (typeof error.data === "object" && error.data !== null && "data" in error.data)
      return String(error.data.data);
  }
  if ("cause" in error && error.cause !== undefined) return dataOf(error.cause);
  throw error;
}
