import { expect } from "chai";

import { viewRedemption } from "../../scripts/commands/redeem/viewRedemption.js";
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

  it("counts the receipts of its own transactions, and says nothing of those of another run", function () {
    const [submitted, already] = [["order.json"], []];
    const receipts = [{ number: 1n, target: 2n, participant: "0xabc", coins: 94n }];
    const transactions = [{ hash: "0xa1", block: 7 }];
    const before = { outcome: "done", submitted, already, transactions: [], receipts: [] } as const;

    expect(viewRedemption({ ...before, transactions, receipts }, en).split("\n")).to.deep.equal([
      "Done: 1 statement was carried out by 0xa1 in block 7.",
      "1 receipt was issued for 94 coins.",
    ]);
    expect(viewRedemption(before, en)).to.equal("Done: 1 statement was carried out.");
  });
});
