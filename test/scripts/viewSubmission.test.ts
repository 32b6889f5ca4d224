import { expect } from "chai";

import { en } from "../../scripts/messages/en.js";
import { viewSubmission } from "../../scripts/statements/viewSubmission.js";

describe("what is told of statements that were submitted", function () {
  it("lists the transactions right below the line that announces them", function () {
    const transactions = [
      { hash: "0xa1", block: 7 },
      { hash: "0xb2", block: 8 },
    ];
    const [submitted, already] = [["a.json", "b.json"], ["c.json"]];
    const shown = viewSubmission({ outcome: "done", submitted, already, transactions }, en);

    expect(shown.split("\n")).to.deep.equal([
      "Done: 2 statements were carried out in 2 transactions:",
      "  0xa1 in block 7",
      "  0xb2 in block 8",
      "1 statement was carried out already.",
    ]);
  });

  it("names no transaction where somebody else, or a run before, sent it", function () {
    const [submitted, already] = [["a.json"], ["c.json"]];
    const shown = viewSubmission({ outcome: "done", submitted, already, transactions: [] }, en);

    expect(shown).to.equal("Done: 1 statement was carried out. 1 statement was carried out already.");
  });
});
