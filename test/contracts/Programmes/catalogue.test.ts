import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { activity, CATALOGUE, CLEAN_UP, HOUR, ProgrammeStatus } from "../programme.js";
import { loadFixture, scene, type Scene } from "../scene.js";

describe("Programmes: catalogue", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(scene);
  });

  describe("when activities are added", function () {
    const extra = activity("language-support", 100n, HOUR);

    it("numbers them on", async function () {
      await expect(at.programmes.connect(at.people.operator).addActivities(1, [extra])).to.emit(
        at.programmes,
        "ActivityAdded",
      );
      const added = await at.programmes.activity(1, 3);
      expect(added.code).to.equal(extra.code);
      expect(added.declaration).to.equal(extra.declaration);
      expect([...(await at.programmes.rate(1, 3))]).to.deep.equal([100n, HOUR, 1n, true]);
    });

    const incomplete: [field: string, entry: typeof extra][] = [
      ["reward", { ...extra, rate: { ...extra.rate, reward: 0n } }],
      ["minimumDuration", { ...extra, rate: { ...extra.rate, minimumDuration: 0n } }],
      ["groupMultiplier", { ...extra, rate: { ...extra.rate, groupMultiplier: 0n } }],
      ["offered", { ...extra, rate: { ...extra.rate, offered: false } }],
      ["code", { ...extra, code: ethersLibrary.ZeroHash }],
      ["declaration", { ...extra, declaration: ethersLibrary.ZeroHash }],
    ];
    for (const [field, entry] of incomplete) {
      it(`refuses one without ${field}, and all with it`, async function () {
        await expect(at.programmes.connect(at.people.operator).addActivities(1, [extra, entry]))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
          .withArgs(field, 0, 1);
        expect(await at.programmes.activityCount(1)).to.equal(CATALOGUE.length);
      });
    }

    it("takes them while the programme is suspended, and none once it is closed", async function () {
      const { administrator, operator } = at.people;
      const programmes = at.programmes.connect(operator);
      await at.programmes.connect(administrator).setStatus(1, ProgrammeStatus.Suspended);
      await programmes.addActivities(1, [extra]);
      await at.programmes.connect(administrator).setStatus(1, ProgrammeStatus.Closed);

      await expect(programmes.addActivities(1, [extra]))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesClosed")
        .withArgs(1);
    });

    it("holds 256 and not one more", async function () {
      const programmes = at.programmes.connect(at.people.operator);
      const fill = (entries: number) => programmes.addActivities(1, Array<typeof extra>(entries).fill(extra));
      await fill(120);
      await fill(256 - 120 - CATALOGUE.length);
      expect(await at.programmes.activityCount(1)).to.equal(256);
      await expect(fill(1))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesCatalogueFull")
        .withArgs(1, 256, 257);
    });
  });

  describe("when an activity is retired", function () {
    it("stays in the catalogue but is no longer offered", async function () {
      await expect(at.programmes.connect(at.people.operator).retireActivity(1, CLEAN_UP))
        .to.emit(at.programmes, "ActivityRetired")
        .withArgs(1, CLEAN_UP);
      expect([...(await at.programmes.rate(1, CLEAN_UP))]).to.deep.equal([200n, HOUR, 2n, false]);
      expect((await at.programmes.rate(1, 0)).offered).to.equal(true);
      await expect(at.programmes.connect(at.people.operator).retireActivity(1, 0))
        .to.emit(at.programmes, "ActivityRetired")
        .withArgs(1, 0);
    });

    it("cannot be retired again", async function () {
      await at.programmes.connect(at.people.operator).retireActivity(1, 0);
      await expect(at.programmes.connect(at.people.operator).retireActivity(1, 0))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesActivityRetired")
        .withArgs(1, 0);
    });

    it("is refused when the catalogue does not have it", async function () {
      await expect(at.programmes.connect(at.people.operator).retireActivity(1, 3))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesActivityUnknown")
        .withArgs(1, 3);
    });
  });
});
