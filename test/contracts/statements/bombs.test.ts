import { expect } from "chai";
import { concat, dataLength, dataSlice, toBeHex } from "ethers";

import { connection } from "../../deployed.js";
import { CATALOGUE } from "../redemption/choices.js";
import { type Message } from "../typedData.js";
import { type Everything, everything, type Statement } from "./everything.js";
import { refusalOf } from "./refusalOf.js";
import { callOf, outcomeOf } from "./submit.js";

const { networkHelpers } = connection;

/** What a transaction may use on current networks. */
const GAS_CAP = 16_777_216;
/** So many bytes of calldata leave little gas for more. */
const BYTES = 300_000;
const LENGTHS = [2n ** 32n, 2n ** 64n - 1n, 2n ** 256n - 1n];
/** No reason at all, for it is no array; or one of ours. */
const NO_PANIC = /^$|^[A-Z]\w+$/;

describe("Arrays without measure", function () {
  let at: Everything;

  beforeEach(async function () {
    at = await networkHelpers.loadFixture(everything);
  });

  it("are refused at once where the calldata does not hold them: every word of a call as a length or a place", async function () {
    for (const statement of at.statements) {
      const { from, to, data } = await callOf(at, statement);
      for (let place = 4; place < dataLength(data); place += 32) {
        for (const length of LENGTHS) {
          const end = Math.min(place + 32, dataLength(data));
          const bomb = concat([dataSlice(data, 0, place), toBeHex(length, 32), dataSlice(data, end)]);
          expect(await refusalOf(from, to, bomb), `${statement.name}, byte ${place}`).to.match(NO_PANIC);
        }
      }
    }
  });

  it("cost their sender's gas only: nothing changes, and the statement is carried out afterwards", async function () {
    const bombs = at.statements.flatMap((statement) => {
      const bomb = bombOf(statement);
      return bomb === undefined ? [] : [[statement, bomb] as const];
    });
    expect(bombs).to.have.lengthOf(11);
    for (const [statement, bomb] of bombs) {
      const { to, data } = await callOf(at, bomb);
      expect(dataLength(data), statement.name).to.be.within(BYTES / 2, BYTES * 2);
      const sent = at.on.people.operator.sendTransaction({ to, data, gasLimit: GAS_CAP });
      await expect(sent, statement.name).to.be.revert(connection.ethers);

      expect(await outcomeOf(at, statement), statement.name).to.equal(undefined);
    }
  });

  it("are refused with a reason by a catalogue, which has its limit", async function () {
    const many = Array.from({ length: 1_000 }, () => CATALOGUE[0]) as typeof CATALOGUE;
    await expect(at.on.programmes.addActivities(1n, many, { gasLimit: GAS_CAP }))
      .to.be.revertedWithCustomError(at.on.programmes, "ProgrammesCatalogueFull")
      .withArgs(1n, 256n, 1_002n);
  });

  /** The same statement with its array as long as calldata can be: of statements, or in the one statement. */
  function bombOf(statement: Statement): Statement | undefined {
    const { message, submit } = statement;
    const isList = Array.isArray(submit(message, "0x")[0]);
    const fields = Object.keys(message).filter((field) => Array.isArray(message[field]));
    if (isList) {
      return {
        ...statement,
        submit: (...signed) => [repeat(submit(...signed)[0] as unknown[], BYTES / 480)],
      };
    }
    if (fields.length === 0) return undefined;
    const bytes = statement.kind === "AttestationBatch" ? 256 : statement.kind === "ClaimBatch" ? 128 : 64;
    const long = fields.map((field) => [field, repeat(message[field] as unknown[], BYTES / bytes)]);
    return { ...statement, message: { ...message, ...(Object.fromEntries(long) as Message) } };
  }
});

function repeat(values: unknown[], times: number): unknown[] {
  return Array.from({ length: Math.floor(times) }, () => values[0]);
}
