import { expect } from "chai";

import { ProgrammeStatus } from "../programme.js";
import { loadFixture, scene, type Scene } from "../scene.js";

const { Open, Suspended, Closed, None } = ProgrammeStatus;

describe("Programmes: setStatus", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(scene);
  });

  describe("when the administrator changes the status", function () {
    const set = (status: number) => at.programmes.connect(at.people.administrator).setStatus(1, status);

    it("suspends, resumes and closes", async function () {
      for (const status of [Suspended, Open, Suspended, Closed]) {
        await expect(set(status)).to.emit(at.programmes, "ProgrammeStatusChanged").withArgs(1, status);
        expect((await at.programmes.agreement(1)).status).to.equal(status);
      }
    });

    it("closes an open one at once", async function () {
      await set(Closed);
      expect((await at.programmes.agreement(1)).status).to.equal(Closed);
    });

    const refused: [first: number, then: number][] = [
      [Open, Open],
      [Open, None],
      [Suspended, Suspended],
      [Suspended, None],
      [Closed, Open],
      [Closed, Suspended],
      [Closed, Closed],
    ];
    for (const [first, then] of refused) {
      it(`refuses to go from ${first} to ${then}`, async function () {
        if (first !== Open) await set(first);
        await expect(set(then))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesStatusRefused")
          .withArgs(1, first, then);
      });
    }
  });
});
