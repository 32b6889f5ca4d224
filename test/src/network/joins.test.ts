import { expect } from "chai";
import { SigningKey, Wallet } from "ethers";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { checkJoins } from "../../../src/network/checkJoins.js";
import { descriptionDigest } from "../../../src/network/descriptionDigest.js";
import { enodeOf } from "../../../src/network/enodeOf.js";
import { type JoinFile, joinFileSchema } from "../../../src/network/JoinFile.js";
import { joinMessage } from "../../../src/network/joinMessage.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";
import { readNetworkDescription } from "../../../src/network/readNetworkDescription.js";
import { described, written } from "./described.js";

const KEYS = { a: `0x${"a1".repeat(32)}`, b: `0x${"b2".repeat(32)}` };

function joined(letter: "a" | "b", key: string, description: NetworkDescription): JoinFile {
  const digest = descriptionDigest(description);
  const [organisation, name] = [`municipality-${letter}`, `node-${letter}`];
  const node = {
    name,
    publicKey: `0x${SigningKey.computePublicKey(key).slice(4)}`,
    signature: new Wallet(key).signMessageSync(joinMessage(digest, organisation, name)),
  };
  return joinFileSchema.parse({
    format: "socialcoin-join",
    version: 1,
    organisation,
    description: digest,
    nodes: [node],
  });
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (failure) {
    if (failure instanceof SocialcoinError) return failure.code;
    throw failure;
  }
  return "none";
}

describe("joining a network", function () {
  const description = described("a", "b");
  const a = joined("a", KEYS.a, description);
  const b = joined("b", KEYS.b, description);

  it("gives every node the address of its key", function () {
    const [first, second] = checkJoins(description, [b, a]);
    expect(first).to.include({ name: "node-a", account: new Wallet(KEYS.a).address.toLowerCase() });
    expect(second?.organisation).to.equal("municipality-b");
    if (first === undefined) throw new Error("no node");
    expect(enodeOf(first)).to.match(/^enode:\/\/[0-9a-f]{128}@10\.20\.0\.1:30303$/);
  });

  const [stolen] = b.nodes;
  const REFUSED: [string, string, () => JoinFile[]][] = [
    ["an organisation is missing", "JOIN_MISSING", () => [a]],
    ["a node is missing", "JOIN_MISSING", () => [{ ...a, nodes: b.nodes }, b]],
    ["an organisation joins twice", "JOIN_TWICE", () => [a, b, a]],
    ["a stranger joins", "JOIN_UNKNOWN", () => [a, b, { ...b, organisation: "stranger" }]],
    [
      "an organisation joined another description",
      "JOIN_OTHER_DESCRIPTION",
      () => [joined("a", KEYS.a, { ...description, gasLimit: 20_000_000 }), b],
    ],
    [
      "an organisation hands in another's key",
      "JOIN_NOT_SIGNED",
      () => [{ ...a, nodes: a.nodes.map((node) => ({ ...node, publicKey: stolen?.publicKey ?? "" })) }, b],
    ],
    [
      "a signature is of another node",
      "JOIN_NOT_SIGNED",
      () => [{ ...a, nodes: a.nodes.map((node) => ({ ...node, signature: stolen?.signature ?? "" })) }, b],
    ],
    ["two nodes share a key", "JOIN_KEY_TWICE", () => [a, joined("b", KEYS.a, description)]],
  ];
  for (const [situation, code, joins] of REFUSED) {
    it(`is refused when ${situation}`, function () {
      expect(codeOf(() => checkJoins(description, joins()))).to.equal(code);
    });
  }

  it("needs the same digest for the same agreement, however it is written", function () {
    const { chainId, ...rest } = written("a", "b");
    const other = readNetworkDescription({ ...rest, chainId, gasLimit: 60_000_000 });
    expect(descriptionDigest(other)).to.equal(descriptionDigest(description));
    expect(descriptionDigest({ ...other, chainId: 5 })).to.not.equal(descriptionDigest(description));
  });
});

describe("a network's description", function () {
  const refusalOf = (changes: object): string => {
    try {
      readNetworkDescription({ ...written("a", "b"), ...changes });
    } catch (failure) {
      return (failure as Error).message;
    }
    return "";
  };
  const [a, b] = written("a", "b")["organisations"] as [
    object,
    { name: string; validators: [{ name: string }] },
  ];

  for (const [changes, sentence] of [
    [{ chainId: 0 }, "chainId"],
    [{ chainId: undefined }, "chainId is missing"],
    [{ gasLimit: 1_000 }, "gasLimit"],
    [{ startedAt: "yesterday" }, "must be a time in UTC"],
    [{ image: "hyperledger/besu:latest && reboot" }, "must name a version"],
    [{ besu: "26.3" }, "a field that does not belong there: besu"],
    [{ organisations: [] }, "organisations"],
    [{ organisations: [a, a] }, "use the organisation's name municipality-a twice"],
    [{ organisations: [a, { ...a, name: "municipality-c" }] }, "use the OIN 00000099000000001000 twice"],
    [{ organisations: [a, { ...b, oin: "123" }] }, "must be an OIN"],
    [
      { organisations: [a, { ...b, validators: [{ name: "../up", address: "10.0.0.1" }] }] },
      "must be small letters",
    ],
    [{ organisations: [a, { ...b, validators: [{ name: "node-b", address: "node.example" }] }] }, "IPv4"],
    [
      { organisations: [a, { ...b, validators: [{ name: "node-b", address: "10.20.0.1" }] }] },
      "10.20.0.1:30303 twice",
    ],
    [{ organisations: [a, { ...b, accounts: ["0x1"] }] }, "must be an address"],
  ] as const) {
    it(`is refused: ${sentence}`, function () {
      expect(refusalOf(changes)).to.include(sentence);
    });
  }
});
