import { expect } from "chai";
import { concat, Signature, toBeHex } from "ethers";

import type { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { buildStatement } from "../../../src/statements/buildStatement.js";
import { checkStatement, type StatementContext } from "../../../src/statements/checkStatement.js";
import { signStatement } from "../../../src/statements/signStatement.js";
import type { Statement } from "../../../src/statements/Statement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import { connection } from "../../deployed.js";
import { award, FAR, household } from "../../journey.js";
import { attested } from "./statements.js";

const { networkHelpers, ethers } = connection;

/** Of the curve: with a signature there is a twin, whose s is what is left of it. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

describe("checkStatement", function () {
  it("accepts what the signer that is named signed", async function () {
    const { statement, place } = await networkHelpers.loadFixture(attested);
    const { provider } = ethers;

    expect(await codeOf(statement, { ...place, time: FAR })).to.equal("accepted");
    expect(await codeOf(statement, { ...place, time: FAR, provider })).to.equal("accepted");
  });

  it("judges signatures alike with engines in WebAssembly", async function () {
    const { statement, place } = await networkHelpers.loadFixture(attested);
    const { r, s, v, yParity } = Signature.from(statement.signature);
    const primitives = await loadPrimitives();
    const twin = concat([r, toBeHex(ORDER - BigInt(s), 32), toBeHex(v === 27 ? 28 : 27)]);
    const parity = concat([r, s, toBeHex(v === 27 ? 28 : 27)]);
    const nobody = concat([toBeHex(0, 32), s, toBeHex(v)]);
    const [accepted, refused] = ["accepted", "STATEMENT_NOT_SIGNED"];
    for (const [signature, expected] of [
      [statement.signature, accepted],
      [concat([r, s, toBeHex(yParity, 1)]), refused],
      [concat([r, s, toBeHex(v + 8, 1)]), refused],
      [twin, refused],
      [parity, refused],
      [nobody, refused],
    ] as const) {
      const signed = { ...statement, signature };
      expect(await codeOf(signed, { ...place, time: FAR })).to.equal(expected);
      expect(await codeOf(signed, { ...place, time: FAR, primitives })).to.equal(expected);
    }
  });

  it("refuses what is unsigned, late, for elsewhere, altered or signed by somebody else", async function () {
    const { statement, place, message, world } = await networkHelpers.loadFixture(attested);
    const { signature, ...unsigned } = statement;
    const altered = { ...statement, message: { ...message, programme: 2n } };
    const other = await signStatement(unsigned, world.people.stranger, { forContractAccount: true });
    const context = { ...place, time: 0n };

    expect(await codeOf(unsigned, context)).to.equal("STATEMENT_UNSIGNED");
    expect(await codeOf(statement, { ...context, time: FAR + 1n })).to.equal("STATEMENT_EXPIRED");
    expect(await codeOf(statement, { ...context, chainId: 1n })).to.equal("STATEMENT_OTHER_CHAIN");
    const verifyingContract = await world.debtRelief.getAddress();
    expect(await codeOf(statement, { ...context, verifyingContract })).to.equal("STATEMENT_OTHER_CONTRACT");
    expect(await codeOf(altered, context)).to.equal("STATEMENT_NOT_SIGNED");
    expect(await codeOf(other, context)).to.equal("STATEMENT_NOT_SIGNED");
    expect(await codeOf({ ...statement, signature: `${signature}00` }, context)).to.equal(
      "STATEMENT_NOT_SIGNED",
    );
    expect(await codeOf({ ...statement, signature: "0x00" }, context)).to.equal("STATEMENT_NOT_SIGNED");
  });

  it("asks a contract account itself (ERC-1271)", async function () {
    const { place, message } = await networkHelpers.loadFixture(attested);
    const wallet = await ethers.deployContract("SignerWallet");
    const attester = await wallet.getAddress();
    const statement = {
      ...buildStatement("AttestationBatch", place, { ...message, attester }),
      signature: "0x1234",
    };
    const { provider } = ethers;
    const context = { ...place, time: 0n, provider };

    expect(await codeOf(statement, context)).to.equal("accepted");
    // Without a chain nobody can ask the account.
    expect(await codeOf(statement, { ...place, time: 0n })).to.equal("STATEMENT_NOT_SIGNED");
    for (const answer of [1n, 2n, 3n, 4n, 5n]) {
      await wallet.getFunction("setAnswer")(answer);
      expect(await codeOf(statement, context)).to.equal("STATEMENT_NOT_SIGNED");
    }
  });
});

describe("signStatement", function () {
  it("refuses a key that the statement does not name", async function () {
    const { statement, world } = await networkHelpers.loadFixture(attested);
    let code = "";
    await signStatement(statement, world.people.stranger).catch((error: unknown) => {
      ({ code } = error as SocialcoinError);
    });

    expect(code).to.equal("STATEMENT_OTHER_SIGNER");
  });
});

describe("statementDigest", function () {
  it("is what the contract's event names", async function () {
    const { statement, world, place, message } = await networkHelpers.loadFixture(attested);
    const { programme } = await household(world);
    const { socialcoin } = world;
    await award(world, programme, message.attestations);

    const [event] = await socialcoin.queryFilter(socialcoin.filters.TasksAwarded(programme));
    const carried = buildStatement("AttestationBatch", place, { ...message, programme });
    expect(event?.args.statement).to.equal(statementDigest(carried));
    expect(statementDigest(statement)).to.equal(statementDigest({ ...statement, signature: "0x" }));
    expect(statementDigest(statement)).to.equal(statementDigest(statement, await loadPrimitives()));
  });
});

describe("buildStatement", function () {
  it("refuses a value that does not fit, and names its field", async function () {
    const { place, message } = await networkHelpers.loadFixture(attested);

    expect(() => buildStatement("AttestationBatch", place, { ...message, deadline: -1n })).to.throw(
      "The AttestationBatch cannot be made: deadline must be from 0 to below 2^256.",
    );
  });
});

async function codeOf(statement: Statement, context: StatementContext): Promise<string> {
  try {
    await checkStatement(statement, context);
    return "accepted";
  } catch (error) {
    return (error as SocialcoinError).code;
  }
}
