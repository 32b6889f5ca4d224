// The commands on a real network of four validators that agree by votes: `npm run test:network`. Not part of the other
// tests, because Go builds the validators and it takes minutes.
import { join } from "node:path";

import { expect } from "chai";

import { askNode } from "./askNode.js";
import { caughtUp } from "./caughtUp.js";
import { deployTo } from "./deployTo.js";
import { expectNoProof } from "./expectNoProof.js";
import { type Interrupted, interruptAward, PATIENCE } from "./interruptAward.js";
import { ledgerOf } from "./ledgerOf.js";
import { openEmbedded } from "./openEmbedded.js";
import { type Engine, openEngine } from "./openEngine.js";
import { CACHE } from "./places.js";
import { beginHousehold, endHousehold, type Household } from "./playHousehold.js";
import { awarding, prepareStreet, type Street } from "./playStreet.js";
import { BULK_LINES, chooseScene, prepareScene } from "./prepareScene.js";
import { setStage, walletAt } from "./Stage.js";
import { tell } from "./tell.js";
import { until } from "./until.js";
import { endValidators } from "./Validator.js";

const MINUTES = 60_000;
/** An account that may not create contracts. */
const STRANGER = walletAt(999);
const DEPLOYER = walletAt(0);

if (process.env["SOCIALCOIN_ENGINE"] === "evmd") {
  describe("a network of four validators", function () {
    this.bail(true);
    this.timeout(20 * MINUTES);

    const now = Date.now();
    const scene = chooseScene();
    const operator = walletAt(scene.accounts["wilgendam-operator"] ?? 0).address;
    let engine: Engine;
    let household: Household;
    let street: Street;

    before("builds and starts it", async function () {
      this.timeout(90 * MINUTES);
      engine = await openEngine(scene, now);
    });
    after(endValidators);

    const interrupt = (bulk: number, strike: () => Promise<unknown>): Promise<Interrupted> =>
      interruptAward(engine, street, bulk, operator, strike);

    /** Milliseconds until there is a block after one. */
    async function nextBlock(last: number): Promise<number> {
      const isThere = async (): Promise<boolean> => ((await engine.witness.height()) ?? 0) > last;
      return until(`there is a block after ${last}`, isThere, { within: 5 * MINUTES });
    }

    /** Runs an award again, which does what is left of it, and then again, when nothing is. */
    async function awardAgain(bulk: number): Promise<void> {
      const { outcome, transactions } = await engine.stage.done(...awarding(street, bulk));
      tell(`run again: ${String(outcome)}, in ${(transactions as unknown[]).length} transactions`);
      expect((await engine.stage.done(...awarding(street, bulk)))["outcome"]).to.equal("already-done");
    }

    it("makes blocks, each the same everywhere", async function () {
      const have = async (): Promise<boolean> => {
        const heights = await Promise.all(engine.validators.map((validator) => validator.height()));
        return heights.every((height = 0) => height >= 3);
      };
      const took = await until("all validators have three blocks", have, { within: 5 * MINUTES });
      tell(`three blocks are everywhere after ${seconds(took)}`);
      const blocks = engine.validators.map(({ url }) => askNode(url, "eth_getBlockByNumber", "0x2", false));
      const hashes = (await Promise.all(blocks)).map((block) => (block as { hash: string }).hash);
      expect(new Set(hashes).size).to.equal(1);
    });

    it("refuses in words to let anybody but the deployer create a contract", async function () {
      const { code, said } = await deployTo(engine.stage, {
        SOCIALCOIN_DEPLOYER_KEY: STRANGER.privateKey,
        SOCIALCOIN_DEPLOYMENTS: engine.stage.at("strangers-deployments"),
      });
      expect(said).to.match(/does not have permission to deploy contracts/);
      expect(code).to.not.equal(0);
    });

    it("is deployed by the scripts of deploy/; a second run sends nothing", async function () {
      const { stage } = engine;
      const sent = (): Promise<unknown> =>
        askNode(stage.url, "eth_getTransactionCount", DEPLOYER.address, "latest");
      const first = await deployTo(stage);
      expect(first.code, first.said).to.equal(0);
      const count = await sent();
      tell(`the contracts are deployed in ${Number(count)} transactions, which cost nothing`);
      const second = await deployTo(stage);
      expect(second.code, second.said).to.equal(0);
      expect(await sent()).to.equal(count);
    });

    it("carries the household's first months", async function () {
      household = await beginHousehold(engine.stage, scene);
      tell("a programme is agreed, claims and consents are there, two months are awarded and redeemed");
    });

    it("gives no proof that could be checked, and no receipt is valid by one", async function () {
      const [creditor] = scene.creditors;
      await expectNoProof(engine, household.programme, `${creditor?.name ?? ""}/claims.private.json`);
    });

    it("carries an award in bulk", async function () {
      street = await prepareStreet(engine.stage, scene);
      tell(`a street is enrolled, ${BULK_LINES * scene.bulks.length} tasks are attested`);
      const begun = Date.now();
      const { transactions } = await engine.stage.done(...awarding(street, 0));
      const took = Date.now() - begun;
      const blocks = (transactions as { block: number }[]).map(({ block }) => block);
      const rate = (count: number): string => (count / (took / 1_000)).toFixed(1);
      tell(
        `${BULK_LINES} tasks in ${blocks.length} transactions, ${new Set(blocks).size} blocks and ${seconds(took)}: ` +
          `${rate(blocks.length)} transactions, ${rate(BULK_LINES)} tasks a second`,
      );
    });

    it("goes on when one of four is killed in the middle of an award", async function () {
      const fourth = engine.validators[3];
      const { code, stderr, progress } = await interrupt(1, () => fourth.kill());
      expect(code, stderr).to.equal(0);
      tell(`${fourth.name} was killed with ${progress} in blocks; the award went on to its end`);
      fourth.start();
      tell(`${fourth.name} has caught up ${seconds(await caughtUp(engine, fourth))} after its start`);
    });

    it("does not know the outcome when its own node is killed, and finds it when run again", async function () {
      const [own] = engine.validators;
      const { code, stderr, progress } = await interrupt(2, () => own.kill());
      expect(code, stderr).to.equal(6);
      expect(stderr).to.match(/the node does not answer any more/);
      tell(`the award's own ${own.name} was killed with ${progress} in blocks: exit 6, ${lastLine(stderr)}`);
      const without = await engine.stage.run(...awarding(street, 2));
      expect(without.code, without.stderr).to.equal(4);
      expect(without.stderr).to.match(/Nothing was sent/);

      own.start();
      tell(`${own.name} has caught up ${seconds(await caughtUp(engine, own))} after its start`);
      await awardAgain(2);
    });

    it("stops when two of four are killed, says so, and goes on when they are back", async function () {
      const { stage, witness, validators } = engine;
      const away = validators.slice(2);
      const { code, stderr, progress } = await interrupt(3, () => killAll(away));
      expect(code, stderr).to.equal(6);
      expect(stderr).to.match(/the network stands still/);
      tell(`two validators were killed with ${progress} in blocks: exit 6, ${lastLine(stderr)}`);

      const stopped = (await witness.height()) ?? 0;
      const again = await stage.run(...awarding(street, 3), ...PATIENCE);
      expect(again.code, again.stderr).to.equal(6);
      expect(again.stderr).to.match(/the network stands still/);
      tell(`run again while the network stands still: exit 6, ${lastLine(again.stderr)}`);
      expect((await stage.run("programme", "show", street.programme)).code).to.equal(0);
      expect(await witness.height()).to.equal(stopped);

      for (const validator of away) validator.start();
      tell(`the next block comes ${seconds(await nextBlock(stopped))} after their start`);
      await Promise.all(away.map((validator) => caughtUp(engine, validator)));
      await awardAgain(3);
    });

    it("sends again what was lost when all four lose power", async function () {
      const { witness, validators } = engine;
      // Two first, so that transactions wait for a block; they wait in memory only.
      const { code, stderr, progress } = await interrupt(4, () => killAll(validators.slice(2)));
      expect(code, stderr).to.equal(6);
      const stopped = (await witness.height()) ?? 0;
      await killAll(validators);
      tell(`all were killed with ${progress} in blocks`);
      for (const validator of validators) validator.start();
      tell(`the next block comes ${seconds(await nextBlock(stopped))} after their start`);
      await Promise.all(validators.map((validator) => caughtUp(engine, validator)));
      await awardAgain(4);
    });

    it("ends with the ledger of an undisturbed run on the embedded network", async function () {
      await endHousehold(engine.stage, scene, household);
      const embedded = await openEmbedded();
      try {
        const folder = join(CACHE, "run", "embedded");
        prepareScene(folder, scene, now);
        const stage = setStage(embedded.url, embedded.chainId, folder, scene);
        const { code, said } = await deployTo(stage, { SOCIALCOIN_GAS_PRICE: "auto" });
        expect(code, said).to.equal(0);
        const undisturbed = await beginHousehold(stage, scene);
        const quiet = await prepareStreet(stage, scene);
        for (const bulk of scene.bulks.keys()) await stage.done(...awarding(quiet, bulk));
        await endHousehold(stage, scene, undisturbed);

        const ledger = await ledgerOf(engine.stage, scene);
        expect(ledger).to.deep.equal(await ledgerOf(stage, scene));
        const { programmes, participants, claims, receipts } = ledger;
        const blocks = await engine.witness.height();
        tell(
          `the same after ${blocks ?? 0} blocks: ${programmes.length} programmes, ${participants.length} accounts, ` +
            `${claims.length} claims, ${receipts.length} receipts`,
        );
      } finally {
        await embedded.close();
      }
    });
  });
}

async function killAll(validators: readonly { kill(): Promise<void> }[]): Promise<void> {
  await Promise.all(validators.map((validator) => validator.kill()));
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
