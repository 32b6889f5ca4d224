import { expect } from "chai";
import { dataSlice, toBeHex, toBigInt } from "ethers";

import { attestationOf, award, enrolled } from "../Socialcoin/act.js";
import { ethers, IN_A_WEEK, loadFixture, type Scene, time } from "../scene.js";

const WORD = 32;
const ADDRESS = 20;
/** More than the command line asks about at once. */
const MANY = 500;
const FEBRUARY = Date.UTC(2027, 1, 1) / 1_000;

describe("Standings", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
  });

  /** What a node answers that is asked to create it, in a call. */
  async function ask(programme: bigint, participants: readonly string[]): Promise<string> {
    const factory = await ethers.getContractFactory("Standings");
    const { data } = await factory.getDeployTransaction(await at.coin.getAddress(), programme, [
      ...participants,
    ]);
    return ethers.provider.call({ data });
  }

  it("tells of each participant, in their order, month, coins of the month and coins of the year", async function () {
    const { resident, neighbour, stranger } = at.people;
    await award(at, [
      attestationOf(resident.address),
      attestationOf(neighbour.address, { task: 2n, group: true }),
      attestationOf(neighbour.address, { task: 3n }),
    ]);
    // A month later, so that the month has fewer coins than the year.
    await time.increaseTo(FEBRUARY);
    const changes = { deadline: BigInt(FEBRUARY) + IN_A_WEEK };
    await award(at, [attestationOf(neighbour.address, { task: 4n })], { changes });

    const people = [neighbour.address, stranger.address, resident.address, neighbour.address];
    const answer = await ask(1n, people);
    expect(answer.length).to.equal(2 + 2 * WORD * people.length);
    for (const [index, participant] of people.entries()) {
      const { month, awardedInMonth, awardedInYear } = await at.coin.participantOf(1, participant);
      const word = toBigInt(dataSlice(answer, WORD * index, WORD * (index + 1)));
      expect(word).to.equal((month << 112n) | (awardedInMonth << 56n) | awardedInYear);
    }
  });

  it("tells of the programme that is asked about", async function () {
    await award(at, [attestationOf(at.people.resident.address)]);
    expect(toBigInt(await ask(2n, [at.people.resident.address]))).to.equal(0n);
  });

  it("has nothing to tell of nobody", async function () {
    expect(await ask(1n, [])).to.equal("0x");
  });

  it("tells of hundreds within the gas of a transaction, and the length of a contract's code", async function () {
    const people = Array.from({ length: MANY }, (_, index) => toBeHex(index + 1, ADDRESS));
    expect((await ask(1n, people)).length).to.equal(2 + 2 * WORD * MANY);
  });
});
