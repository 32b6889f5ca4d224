import { expect } from "chai";
import { makeError, type Provider } from "ethers";

import { estimateGas } from "../../scripts/chain/estimateGas.js";

/** A node that says this and gives no data with it. */
function saying(message: string): Provider {
  const error = makeError("missing revert data", "CALL_EXCEPTION", {
    action: "estimateGas",
    data: null,
    reason: null,
    transaction: { to: null, data: "0x" },
    invocation: null,
    revert: null,
    info: { error: { code: 3, message, data: "" } },
  } as never);
  const refuse = (): Promise<never> => Promise.reject(error);
  return { send: refuse, call: refuse } as unknown as Provider;
}

describe("gas of a call", function () {
  for (const [said, code] of [
    ["execution reverted", "REFUSED_WITHOUT_REASON"],
    ["gas required exceeds allowance (16777216)", "TRANSACTION_TOO_LARGE"],
  ] as const) {
    it(`a node that says "${said}" and no more is understood`, async function () {
      const failure: unknown = await estimateGas(saying(said), {}).catch((problem: unknown) => problem);
      expect(failure).to.include({ code });
    });
  }
});
