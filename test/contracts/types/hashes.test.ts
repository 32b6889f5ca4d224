import { expect } from "chai";
import { ethers as ethersLibrary, type Contract } from "ethers";

import { ethers, loadFixture } from "../scene.js";
import { type Kind, type Message, typesOf } from "../typedData.js";

const A = `0x${"a1".repeat(20)}`;
const B = `0x${"b2".repeat(20)}`;
const id = (text: string) => ethersLibrary.id(text);

const attestation = {
  task: 2n ** 64n - 1n,
  participant: A,
  activity: 255n,
  units: 65_535n,
  group: true,
  started: 2n ** 40n - 2n,
  finished: 2n ** 40n - 1n,
  evidence: id("evidence"),
};
const claim = { commitment: id("claim"), amount: 2n ** 48n - 1n, rank: 1n, dischargeable: true };
const redeemed = { participant: A, coins: 7n, statement: id("order"), issuedAt: 9n };

/** Every kind, each field different from every other, so that no two can be exchanged unseen. */
const messages: [Kind, ...Message[]][] = [
  [
    "Accession",
    {
      programme: 1n,
      organisation: 2n ** 56n - 1n,
      termsHash: id("t"),
      ground: id("g"),
      signer: A,
      deadline: 6n,
    },
  ],
  [
    "Acknowledgement",
    { programme: 1n, organisation: 2n, signer: A, deadline: 4n, numbers: [], contents: [] },
    {
      programme: 1n,
      organisation: 2n,
      signer: A,
      deadline: 4n,
      numbers: [5n, 6n],
      contents: [id("x"), id("y")],
    },
  ],
  ["Annulment", { programme: 1n, attester: A, reason: id("r"), deadline: 4n, attestation }],
  ["Assignment", { claim: 1n, creditor: 2n, assignee: 3n, signer: A, deadline: 5n }],
  [
    "AttestationBatch",
    { programme: 1n, attester: A, deadline: 3n, attestations: [] },
    { programme: 1n, attester: A, deadline: 3n, attestations: [attestation, { ...attestation, task: 0n }] },
  ],
  [
    "ClaimBatch",
    { arrangement: 1n, creditor: 2n, signer: A, deadline: 4n, claims: [] },
    { arrangement: 1n, creditor: 2n, signer: A, deadline: 4n, claims: [claim, { ...claim, rank: 0n }] },
  ],
  ["ClaimWithdrawal", { claim: 1n, creditor: 2n, reason: id("r"), signer: A, deadline: 5n }],
  ["Consent", { programme: 1n, participant: A, termsHash: id("t"), target: 4n, enrolment: 5n, deadline: 6n }],
  ["FinalDischarge", { claim: 1n, creditor: 2n, ground: id("g"), signer: A, deadline: 5n }],
  [
    "OfferStatement",
    {
      programme: 1n,
      provider: 2n,
      price: 3n,
      stock: 4n,
      startsAt: 5n,
      endsAt: 6n,
      termsHash: id("t"),
      signer: A,
      deadline: 9n,
    },
  ],
  [
    "Recovery",
    { programme: 1n, participant: A, successor: B, attester: `0x${"c3".repeat(20)}`, deadline: 5n },
  ],
  ["RedemptionOrder", { programme: 1n, participant: A, target: 3n, coins: 4n, nonce: 5n, deadline: 6n }],
  ["Reversal", { programme: 1n, number: 2n, organisation: 3n, reason: id("r"), signer: A, deadline: 6n }],
  ["Withdrawal", { programme: 1n, participant: A, enrolment: 3n, deadline: 4n }],
  ["WriteOff", { claim: 1n, ...redeemed, writtenOff: 4n, waived: 5n, outstanding: 6n }],
  ["Voucher", { offer: 1n, ...redeemed }],
  ["Contribution", { proposal: 1n, ...redeemed }],
];

/** The operations of `contracts/types`, callable. */
async function harness(): Promise<Contract> {
  return ethers.deployContract("TypesHarness");
}

/** Values in the order in which the contract has them, which is that of the types. */
function inOrder(kind: Kind, message: Message): unknown[] {
  const types = typesOf(kind);
  return (types[kind] ?? []).map(({ name, type }) => {
    const value = message[name];
    const inner = type.replace("[]", "");
    if (!(inner in types)) return value;
    if (Array.isArray(value)) return value.map((one) => inOrder(inner as Kind, one as Message));
    return inOrder(inner as Kind, value as Message);
  });
}

describe("Hashes of statements and receipts", function () {
  for (const [kind, ...examples] of messages) {
    it(`are those of EIP-712 for ${kind}`, async function () {
      const types = await loadFixture(harness);
      for (const message of examples) {
        const hash: unknown = await types.getFunction(`hash${kind}`).staticCall(inOrder(kind, message));
        expect(hash).to.equal(ethersLibrary.TypedDataEncoder.hashStruct(kind, typesOf(kind), message));
      }
    });
  }

  it("name every kind that a contract hashes", async function () {
    const types = await loadFixture(harness);
    const hashed: string[] = [];
    types.interface.forEachFunction(({ name }) => {
      if (name.startsWith("hash")) hashed.push(name.slice("hash".length));
    });
    expect(hashed).to.have.members(messages.map(([kind]) => kind));
  });

  it("have the types of whole receipts", async function () {
    const types = await loadFixture(harness);
    const typehashes = (await types.getFunction("receiptTypehashes").staticCall()) as string[];
    const kinds: Kind[] = ["WriteOff", "Voucher", "Contribution"];
    for (const [i, kind] of kinds.entries()) {
      const receipt = [
        { name: "number", type: "uint256" },
        { name: "programme", type: "uint256" },
        { name: "organisation", type: "uint56" },
        { name: "content", type: kind },
      ];
      const encoder = ethersLibrary.TypedDataEncoder.from({ Receipt: receipt, ...typesOf(kind) });
      expect(typehashes[i], kind).to.equal(id(encoder.encodeType("Receipt")));
    }
  });
});
