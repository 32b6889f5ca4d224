import { readFileSync } from "node:fs";

import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { expect } from "chai";

import { buildGenesis } from "../../../src/network/buildGenesis.js";
import { type Genesis, genesisSchema } from "../../../src/network/Genesis.js";
import { genesisHeader } from "../../../src/network/genesisHeader.js";
import { stateRootOf } from "../../../src/network/stateRootOf.js";
import { decodeExtraData } from "../../../src/proofs/decodeExtraData.js";
import { encodeExtraData } from "../../../src/proofs/encodeExtraData.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { wholeHash } from "../../../src/proofs/wholeHash.js";
import { type Network, NETWORKS, recordedGenesis } from "../proofs/besu.js";
import { described } from "./described.js";

function recorded(network: Network): Genesis {
  const file = new URL(`../../vectors/besu/${network}/genesis.json`, import.meta.url);
  return genesisSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

function validatorsIn({ extraData }: Genesis): string[] {
  const extra = decodeExtraData(hexToBytes(extraData as `0x${string}`));
  if (extra === undefined) throw new Error("no extra data of QBFT");
  expect(bytesToHex(encodeExtraData(extra))).to.equal(extraData);
  return extra.validators.map((validator) => bytesToHex(validator));
}

describe("genesis", function () {
  for (const network of NETWORKS) {
    it(`has the hash that Besu gave the first block of ${network}`, async function () {
      const { header, hash } = recordedGenesis(network);
      const ours = await genesisHeader(recorded(network), portablePrimitives);
      expect(ours).to.deep.equal(header);
      expect(wholeHash(ours, portablePrimitives)).to.equal(hash);
    });

    it(`is built as that of ${network} was, for the same validators`, async function () {
      const besu = recorded(network);
      const description = { ...described("a"), blockPeriodSeconds: 1 };
      const ours = buildGenesis(description, validatorsIn(besu));
      const { contractSizeLimit, qbft, ...config } = ours.config;
      const { qbft: theirs, ...rules } = besu.config;
      expect(config).to.deep.equal(rules);
      expect(contractSizeLimit).to.equal(24_576);
      expect(qbft).to.include({ blockperiodseconds: 1, epochlength: 30_000 });
      expect(Object.keys(theirs as object)).to.have.members(Object.keys(qbft as object));
      expect(validatorsIn(ours)).to.deep.equal([...validatorsIn(besu)].sort());

      // What a network of ours never has: accounts with money, a gas limit without end, validators in another order.
      const { alloc, gasLimit, extraData } = besu;
      const header = await genesisHeader({ ...ours, alloc, gasLimit, extraData }, portablePrimitives);
      expect(wholeHash(header, portablePrimitives)).to.equal(recordedGenesis(network).hash);
    });
  }

  it("lists the validators ascending, whatever the order in which they joined", function () {
    const [one, two, three] = ["1", "2", "a"].map((digit) => `0x${digit.repeat(40)}`) as [
      string,
      string,
      string,
    ];
    const built = (...validators: string[]): Genesis => buildGenesis(described("a"), validators);
    expect(validatorsIn(built(three, one, two))).to.deep.equal([one, two, three]);
    expect(built(one, two, three)).to.deep.equal(built(three, two, one));
  });

  it("gives the root of an empty trie where nobody owns anything", async function () {
    expect(await stateRootOf({}, portablePrimitives)).to.match(/^0x56e81f17/);
    expect(await stateRootOf({ ["1".repeat(40)]: { balance: "0x0" } }, portablePrimitives)).to.not.match(
      /^0x56e8/,
    );
  });
});
