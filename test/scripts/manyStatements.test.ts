import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { id } from "ethers";

import { award } from "../../scripts/commands/award/award.js";
import { openArrangement } from "../../scripts/commands/claim/open.js";
import { enrol } from "../../scripts/commands/participant/enrol.js";
import { signConsent } from "../../scripts/commands/participant/signConsent.js";
import { buildStatement } from "../../src/statements/buildStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import { writeStatement } from "../../src/statements/writeStatement.js";
import { refusal } from "./refusal.js";
import { create, END_OF_JANUARY, type Town, town } from "./town.js";

/** One more than are kept in memory whole. */
const MANY = 33;
const OPERATOR = "wilgendam-operator";
const REWARD = 300n;
const HOUR = 3_600n;
const CEILING = REWARD * 10n * 100n;

describe("an award of more statements than are kept in memory", function () {
  let place: Town;
  let snapshot: unknown;
  let folder: string;
  let programme: bigint;
  let files: string[];

  beforeEach(async function () {
    place = await town();
    const { context, node } = place;
    snapshot = await node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(place.folder, "many-"));
    programme = await create(context, { monthCeiling: CEILING, yearCeiling: CEILING });
    const at = (name: string): string => join(folder, name);
    const opened = { programme, case: "WGD-2", as: OPERATOR, out: at("case.json") };
    const target = (await openArrangement(context, opened)).arrangement ?? 0n;
    const { file } = await signConsent(context, { programme, target, as: "P-2041", out: at("consent.json") });
    await enrol(context, { files: [file], as: OPERATOR });
    files = await Promise.all(Array.from({ length: MANY }, (_, index) => statement(index + 1)));
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true });
  });

  /** Attests one task, in a file of its own unless another is named. */
  async function statement(task: number, file = join(folder, `${task}.json`)): Promise<string> {
    const { contracts, keys, network } = place.context;
    const signer = keys.signerOf("team-zuid");
    const finished = BigInt(END_OF_JANUARY) - HOUR;
    const attestation = {
      task: BigInt(task),
      participant: keys.addressOf("P-2041") ?? "",
      activity: 0n,
      units: 1n,
      group: false,
      started: finished - 6n * HOUR,
      finished,
      evidence: id(`task ${task}`),
    };
    const where = {
      chainId: network.chainId,
      verifyingContract: await contracts.socialcoin.getAddress(),
    };
    const made = buildStatement("AttestationBatch", where, {
      programme,
      attester: await signer.getAddress(),
      deadline: BigInt(END_OF_JANUARY) + 24n * HOUR,
      attestations: [attestation],
    });
    writeFileSync(file, writeStatement(await signStatement(made, signer)));
    return file;
  }

  function isAwarded(task: number): Promise<boolean> {
    return place.context.contracts.socialcoin.isAwarded(programme, task);
  }

  it("reads those that are not kept again when their turn comes, and awards them", async function () {
    const { outcome, transactions } = await award(place.context, { files, as: OPERATOR });
    expect([outcome, transactions.length]).to.deep.equal(["done", MANY]);
    expect((await place.context.contracts.socialcoin.accountOf(programme)).awarded).to.equal(
      REWARD * BigInt(MANY),
    );
    const again = await award(place.context, { files, as: OPERATOR });
    expect([again.outcome, again.already]).to.deep.equal(["already-done", files]);
  });

  it("awards nothing of one that was changed since it was shown", async function () {
    // Sound by itself, but not what the question was about.
    const confirm = async (): Promise<boolean> => {
      await statement(MANY + 1, files.at(-1));
      return true;
    };
    const { code, details, message } = await refusal(() =>
      award({ ...place.context, confirm }, { files, as: OPERATOR }),
    );
    expect([code, details["done"]]).to.deep.equal(["FILE_CHANGED", MANY - 1]);
    expect(message).to.include(files.at(-1));
    expect(await Promise.all([MANY - 1, MANY, MANY + 1].map(isAwarded))).to.deep.equal([true, false, false]);
  });
});
