import { expect } from "chai";
import { ZeroHash } from "ethers";

import type { Context } from "../../../scripts/context/Context.js";
import { createProgrammes } from "../../../scripts/plan/createProgrammes.js";

describe("what was agreed in programmes", function () {
  it("is asked once for each; whoever needs it is told what went wrong, and nobody else", async function () {
    const asked: bigint[] = [];
    const labelOf = (programme: bigint): Promise<string> => {
      asked.push(programme);
      return Promise.resolve(ZeroHash);
    };
    const agreed = createProgrammes({ contracts: { programmes: { labelOf } } } as unknown as Context);

    agreed.ask(1n);
    agreed.ask(1n);
    agreed.ask(2n);
    expect(asked).to.deep.equal([1n, 2n]);

    const failure: unknown = await agreed.of(1n).catch((problem: unknown) => problem);
    expect(failure).to.include({ code: "PROGRAMME_UNKNOWN" });
    expect(asked).to.deep.equal([1n, 2n]);
  });
});
