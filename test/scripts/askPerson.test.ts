import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { expect } from "chai";

import { askPerson } from "../../scripts/context/askPerson.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

describe("a question before something is sent", function () {
  /** Asks at a terminal where somebody presses these keys. */
  async function ask(keys: string): Promise<{ answer: boolean | SocialcoinError; shown: string }> {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const shown = text(output);
    const asked = askPerson("Go on?", "[y/N]", { input, output });
    input.write(keys);
    const answer = await asked.catch((failure: unknown) => failure as SocialcoinError);
    output.end();
    return { answer, shown: await shown };
  }

  for (const yes of ["y", "Yes", " ja "]) {
    it(`takes "${yes}" for a yes`, async function () {
      expect((await ask(`${yes}\r`)).answer).to.equal(true);
    });
  }

  for (const no of ["", "n", "yellow"]) {
    it(`takes "${no}" for a no`, async function () {
      expect((await ask(`${no}\r`)).answer).to.equal(false);
    });
  }

  for (const [name, key] of [
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ] as const) {
    it(`says that nothing was sent when somebody leaves with ${name}`, async function () {
      const { answer, shown } = await ask(key);

      expect(answer).to.be.instanceOf(SocialcoinError);
      expect(answer).to.include({ code: "ANSWER_MISSING", exitKind: "input" });
      expect((answer as SocialcoinError).message).to.match(/Nothing was sent\.$/);
      expect(shown).to.match(/\n$/);
    });
  }
});
