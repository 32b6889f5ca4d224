import { expect } from "chai";
import { type BaseContract, type FunctionFragment } from "ethers";

import { connection } from "../../deployed.js";
import { type Message, typesOf } from "../typedData.js";
import { type Everything, everything, type Statement, type Target } from "./everything.js";
import { dice } from "./dice.js";
import { refusalOf } from "./refusalOf.js";
import { callOf } from "./submit.js";

const { networkHelpers } = connection;

const TARGETS = ["programmes", "socialcoin", "debtRelief", "inKind", "plan"] as const;
/** Hostile variants of each statement, and calls of each function. */
const ROUNDS = 25;
/** A reason of ours: neither a panic nor nothing at all. */
const OURS = /^(Duty|Statements?|Programmes|Socialcoin|ReceiptBook|DebtRelief|InKind|Plan)[A-Z]\w+$/;

/** Signed and submitted by those who may: what is hostile is only what it says. */
describe("Values at and beyond every bound", function () {
  let at: Everything;
  let coin: string;
  let redeemer: string;

  beforeEach(async function () {
    at = await networkHelpers.loadFixture(everything);
    coin = await at.on.socialcoin.getAddress();
    redeemer = await at.on.debtRelief.getAddress();
  });

  /** Counts outcomes, and fails on one that is no reason of ours. */
  function tally() {
    const outcomes = new Map<string, number>();
    const add = (outcome: string | undefined, what: () => string) => {
      const name = outcome ?? "done";
      if (outcome !== undefined) expect(outcome, what()).to.match(OURS);
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    };
    return { outcomes, add };
  }

  it("in signed statements are carried out or refused with a reason", async function () {
    const random = dice("statements");
    const { outcomes, add } = tally();
    for (const statement of at.statements) {
      for (let round = 0; round < ROUNDS; round++) {
        const message = hostile(statement);
        add(await outcome(statement, message), () => `${statement.name} ${asText(message)}`);
      }
    }
    // Some are carried out and most kinds of refusal occur, or the values would not come far.
    expect(outcomes.get("done")).to.be.greaterThan(10);
    expect(outcomes.size).to.be.greaterThan(25);

    function hostile({ kind, message, signerField }: Statement): Message {
      const types = typesOf(kind);
      const one = (type: string, value: unknown): unknown => {
        if (type.endsWith("[]")) {
          const inner = type.slice(0, -2);
          const values = value as unknown[];
          return random.pick([
            [],
            [...values, ...values],
            Array.from({ length: 70 }, () => one(inner, values[0])),
            values.map((each) => one(inner, each)),
          ]);
        }
        if (type in types) return struct(type, value as Message);
        return random.value(type, value);
      };
      const struct = (name: string, fields: Message): Message =>
        Object.fromEntries(
          (types[name] ?? []).map(({ name: field, type }) => {
            const keep =
              field === signerField ||
              field === "rank" ||
              (field === "deadline" && !random.chance(10)) ||
              random.chance(2);
            return [field, keep ? fields[field] : one(type, fields[field])];
          }),
        );
      return struct(kind, message);
    }

    async function outcome(statement: Statement, message: Message) {
      const { from, to, data } = await callOf(at, statement, { message });
      return refusalOf(from, to, data);
    }
  });

  it("in the fields of a receipt that is reversed or verified are refused with a reason, or are none", async function () {
    const random = dice("receipts");
    const { outcomes, add } = tally();
    for (const statement of at.statements.filter(({ kind }) => kind === "Reversal")) {
      const book: BaseContract = at.on[statement.target];
      const receiptType = book.getFunction("reverse").fragment.inputs[1];
      const submit = (message: Message, signature: string) => {
        const [, receipt] = statement.submit(message, signature);
        return [message, receiptType && random.argument(receiptType, receipt), signature];
      };
      for (let round = 0; round < ROUNDS; round++) {
        const { from, to, data } = await callOf(at, statement, { taker: { ...statement, submit } });
        add(await refusalOf(from, to, data), () => statement.name);
      }
    }
    expect(outcomes.size).to.be.greaterThan(3);
  });

  it("in calls without a statement are carried out or refused with a reason", async function () {
    const random = dice("calls");
    const { outcomes, add } = tally();
    for (const target of TARGETS) {
      const contract: BaseContract = at.on[target];
      const entries: FunctionFragment[] = [];
      contract.interface.forEachFunction((fragment) => entries.push(fragment));
      for (const fragment of entries) {
        const from = callerOf(target, fragment.name);
        for (let round = 0; round < ROUNDS; round++) {
          const args = fragment.inputs.map((input) => random.argument(input, undefined));
          const data = contract.interface.encodeFunctionData(fragment, args);
          add(
            await refusalOf(from, await contract.getAddress(), data),
            () => `${fragment.name} ${asText(args)}`,
          );
        }
      }
    }
    expect(outcomes.get("done")).to.be.greaterThan(100);
    expect(outcomes.size).to.be.greaterThan(15);
  });

  it("are an exception only where bytes are no arguments at all: that is refused without a reason, never with a panic", async function () {
    const random = dice("bytes");
    const outcomes = new Set<string>();
    for (const statement of at.statements) {
      const { from, to, data } = await callOf(at, statement);
      for (let round = 0; round < ROUNDS; round++) {
        const outcome = (await refusalOf(from, to, random.bytes(data))) ?? "done";
        expect(outcome, statement.name).to.match(outcome === "" || outcome === "done" ? /.*/ : OURS);
        outcomes.add(outcome);
      }
    }
    expect([...outcomes]).to.include.members(["", "StatementNotSigned"]);
  });

  /** Who may call it, so that more than access is met. */
  function callerOf(target: Target, name: string): string {
    const { administrator, operator } = at.on.people;
    if (name === "setStatus") return administrator.address;
    if (target !== "socialcoin" && ["join", "move"].includes(name)) return coin;
    if (["burn", "restore", "setCleared"].includes(name)) return redeemer;
    return operator.address;
  }
});

function asText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}` : each));
}
