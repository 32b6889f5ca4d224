import { expect } from "chai";
import { JsonRpcProvider } from "ethers";

import { readReceipts } from "../../../src/receipts/readReceipts.js";
import type { Reason } from "../../../src/receipts/reasons.js";
import { verifyReceipt } from "../../../src/receipts/verifyReceipt.js";
import { connection } from "../../deployed.js";
import { claimReference, receipted, reverse } from "./receipted.js";

const { networkHelpers, ethers } = connection;

describe("verifyReceipt", function () {
  it("are valid as of a block", async function () {
    const { file, trusted } = await networkHelpers.loadFixture(receipted);

    const verification = await verifyReceipt(file, trusted, ethers.provider);

    expect(verification.verdict).to.equal("valid");
    expect(verification.status).to.equal("issued");
    expect(verification.asOfBlock).to.equal(await ethers.provider.getBlockNumber());
    expect(reasons(verification)).to.deep.equal([
      "NETWORK_SAME",
      "NODE_SERVES",
      "CONTENT_SAME",
      "STANDING_ISSUED",
      "CLAIM_OPENS",
    ]);
  });

  for (const field of ["coins", "writtenOff", "waived", "outstanding", "issuedAt"] as const) {
    it(`are not valid with other ${field}`, async function () {
      const { file, trusted } = await networkHelpers.loadFixture(receipted);
      const altered = structuredClone(file);
      altered.receipt.content[field] += 1n;

      const verification = await verifyReceipt(altered, trusted, ethers.provider);

      expect(verification.verdict).to.equal("not-valid");
      expect(reasons(verification)).to.include("CONTENT_OTHER").and.to.include("EARLIER_ANSWER");
    });
  }

  it("are not valid with a number or claim that the chain does not know", async function () {
    const { file, trusted } = await networkHelpers.loadFixture(receipted);
    const altered = structuredClone(file);
    altered.receipt.number = 6n;
    altered.receipt.content.claim = 999n;

    const verification = await verifyReceipt(altered, trusted, ethers.provider);

    expect(verification.verdict).to.equal("not-valid");
    expect(reasons(verification)).to.include("CONTENT_ABSENT").and.to.include("CLAIM_UNKNOWN");
  });

  it("are not valid with somebody else's references", async function () {
    const { file, trusted } = await networkHelpers.loadFixture(receipted);
    const altered = { ...file, claimReference: { ...claimReference, paymentReference: "TEST-4712" } };

    const verification = await verifyReceipt(altered, trusted, ethers.provider);

    expect(verification.verdict).to.equal("not-valid");
    expect(reasons(verification)).to.include("CLAIM_OTHER");
  });

  it("are not valid once reversed", async function () {
    const { world, file, trusted, programme } = await networkHelpers.loadFixture(receipted);
    // The claim is closed by its discharge; reversing that receipt opens it again.
    const discharge = await readReceipts(world.debtRelief, { claim: file.receipt.content.claim });
    const last = discharge.at(-1)?.receipt ?? file.receipt;
    for (const receipt of [last, file.receipt]) {
      await reverse(world, programme, receipt);
    }

    const verification = await verifyReceipt(file, trusted, ethers.provider);

    expect(verification.verdict).to.equal("not-valid");
    expect(verification.status).to.equal("reversed");
    expect(reasons(verification)).to.include("STANDING_REVERSED");
  });

  it("are not valid for who trusts another chain or contract", async function () {
    const { file, trusted, world } = await networkHelpers.loadFixture(receipted);
    const contract = await world.socialcoin.getAddress();

    const chain = await verifyReceipt(file, { ...trusted, chainId: 1n }, ethers.provider);
    const other = await verifyReceipt(file, { ...trusted, contract }, ethers.provider);

    expect([chain.verdict, other.verdict]).to.deep.equal(["not-valid", "not-valid"]);
    expect(reasons(chain)[0]).to.equal("CHAIN_OTHER");
    expect(reasons(other)[0]).to.equal("CONTRACT_OTHER");
    expect(other.asOfBlock).to.equal(undefined);
  });

  it("could not be checked with a node of another chain", async function () {
    const { file, trusted } = await networkHelpers.loadFixture(receipted);
    const elsewhere = { chainId: 1n, contract: trusted.contract };

    const verification = await verifyReceipt({ ...file, chainId: 1n }, elsewhere, ethers.provider);

    expect(verification.verdict).to.equal("could-not-be-checked");
    expect(reasons(verification)[1]).to.equal("NODE_OTHER_CHAIN");
  });

  it("could not be checked with a node that lacks the contract", async function () {
    const { file, trusted, world } = await networkHelpers.loadFixture(receipted);
    const contract = world.people.stranger.address;

    const verification = await verifyReceipt(
      { ...file, contract },
      { ...trusted, contract },
      ethers.provider,
    );

    expect(verification.verdict).to.equal("could-not-be-checked");
    expect(reasons(verification)[1]).to.equal("NODE_WITHOUT_CONTRACT");
  });

  it("could not be checked with a node that does not answer", async function () {
    const { file, trusted } = await networkHelpers.loadFixture(receipted);
    const silent = new JsonRpcProvider("http://127.0.0.1:1", 1, { staticNetwork: true });

    const verification = await verifyReceipt({ ...file, chainId: 1n }, { ...trusted, chainId: 1n }, silent);
    silent.destroy();

    expect(verification.verdict).to.equal("could-not-be-checked");
    expect(reasons(verification)[1]).to.equal("NODE_UNREACHABLE");
  });
});

function reasons({ findings }: Awaited<ReturnType<typeof verifyReceipt>>): Reason[] {
  return findings.map(({ reason }) => reason);
}
