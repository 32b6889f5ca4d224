import { expect } from "chai";
import { type Provider, toBeHex, ZeroAddress } from "ethers";

import type { Context } from "../../../scripts/context/Context.js";
import { askStandings } from "../../../scripts/plan/askStandings.js";
import { createStandings } from "../../../scripts/plan/createStandings.js";
import type { Standing } from "../../../scripts/plan/roomOf.js";
import { connection, deployed } from "../../deployed.js";
import { attestation, award, household } from "../../journey.js";

const { ethers, networkHelpers } = connection;

/** Two participants, of whom one was awarded something. */
async function awarded() {
  const world = await deployed();
  const { programme } = await household(world);
  const { resident, partner, stranger } = world.people;
  await award(world, programme, [attestation(1n, resident.address)]);
  return { world, programme, people: [partner.address, stranger.address, resident.address] };
}

/** What a node does that is asked to create a contract. */
type Creating = (create: () => Promise<unknown>) => Promise<unknown>;

function sums({ month, awardedInMonth, awardedInYear }: Standing): bigint[] {
  return [month, awardedInMonth, awardedInYear];
}

describe("where participants stand", function () {
  /** The methods that were asked, and whether each was to create something. */
  let asked: string[];

  beforeEach(function () {
    asked = [];
  });

  async function scene(creating: Creating = (create) => create()) {
    const { world, programme, people } = await networkHelpers.loadFixture(awarded);
    const send = (method: string, params: unknown[]): Promise<unknown> => {
      const creates = (params[0] as { to?: string }).to === undefined;
      asked.push(creates ? "create" : method);
      const answer = (): Promise<unknown> => ethers.provider.send(method, params);
      return creates ? creating(answer) : answer();
    };
    const context = {
      provider: { send } as unknown as Provider,
      contracts: { socialcoin: world.socialcoin },
    } as unknown as Context;
    return { context, programme, people };
  }

  async function expectRight({ context, programme, people }: Awaited<ReturnType<typeof scene>>) {
    const standings = await askStandings(context, programme, people);
    const { socialcoin } = context.contracts;
    const expected = await Promise.all(people.map(async (one) => socialcoin.participantOf(programme, one)));
    expect(standings.map(sums)).to.deep.equal(expected.map(sums));
    expect(standings[2]?.awardedInMonth).to.not.equal(0n);
  }

  it("is asked in one question", async function () {
    await expectRight(await scene());
    expect(asked).to.deep.equal(["create"]);
  });

  const REFUSING: readonly [string, Creating][] = [
    ["refuses to create", () => Promise.reject(Object.assign(new Error(), { error: { message: "denied" } }))],
    ["ignores what it should create", () => Promise.resolve("0x")],
    ["answers for fewer", async (create) => String(await create()).slice(0, -64)],
    ["answers with half a word more", async (create) => `${String(await create())}${"0".repeat(32)}`],
    ["answers with what is no number", async (create) => String(await create()).replace(/.$/, "x")],
    ["answers with nothing", () => Promise.resolve(null)],
  ];
  for (const [situation, creating] of REFUSING) {
    it(`is asked for each of them, of a node that ${situation}`, async function () {
      await expectRight(await scene(creating));
      expect(asked).to.deep.equal(["create", "eth_call", "eth_call", "eth_call"]);
    });
  }

  it("is told of a participant who was not asked for before", async function () {
    const { context, programme, people } = await scene();
    const standing = await createStandings(context).of(programme, people[2] ?? "");
    expect(standing.awardedInMonth).to.not.equal(0n);
  });

  it("is asked once for each, by programme, and without waiting where many are asked for", async function () {
    const { context, programme, people } = await scene();
    const standings = createStandings(context);
    const many = Array.from({ length: 249 }, (_, index) => toBeHex(index + 1, 20));
    for (const one of [...many, ...many, people[2] ?? ""]) standings.ask(programme, one);
    standings.ask(programme, ZeroAddress);
    standings.ask(programme + 1n, people[2] ?? "");
    await new Promise(setImmediate);
    expect(asked).to.deep.equal(["create"]);

    expect((await standings.of(programme, people[2] ?? "")).awardedInMonth).to.not.equal(0n);
    expect((await standings.of(programme, many[248] ?? "")).month).to.equal(0n);
    expect(asked).to.deep.equal(["create"]);
    expect((await standings.of(programme + 1n, people[2] ?? "")).month).to.equal(0n);
    expect((await standings.of(programme, ZeroAddress)).month).to.equal(0n);
    expect(asked).to.deep.equal(["create", "create", "create"]);
  });
});
