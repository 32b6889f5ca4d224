import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { type BaseContract } from "ethers";

import { dutyNumber, DUTIES } from "../organisations.js";
import { callAbout } from "./callAbout.js";
import { type Caller, callers } from "./callers.js";
import { connection, contracts, type Contracts, type Subject } from "./contracts.js";
import { type Guarded, nameOf, surface } from "./surface.js";

const PAGE = join(import.meta.dirname, "../../../docs/access.md");
/** Pulling the brake must be possible whatever is frozen. */
const UNFREEZABLE = ["Brake.freeze"];
const guarded = await surface();

/** The contracts, and everybody who tries. */
async function cast() {
  const at = await connection.networkHelpers.loadFixture(contracts);
  return { ...at, callers: await callers(at) };
}

describe("Access", function () {
  let at: Contracts & { callers: Caller[] };

  beforeEach(async function () {
    at = await connection.networkHelpers.loadFixture(cast);
  });

  function about({ contract: name }: Guarded): { contract: BaseContract; subject: Subject } {
    const found = at.contracts.get(name);
    if (!found) throw new Error(`The access test does not know ${name}: add it to contracts.ts.`);
    return found;
  }

  /** Asks what would happen. */
  function attempt(entry: Guarded, caller: Caller): Promise<unknown> {
    const { contract, subject } = about(entry);
    const connected = contract.connect(caller.signer);
    return connected.getFunction(entry.function.selector).staticCall(...callAbout(entry.function, subject));
  }

  /** With which error, and which arguments, the interface's words refuse a caller; nothing where they let it pass. */
  function refusal(entry: Guarded, { signer, holds }: Caller): [error: string, ...unknown[]] | undefined {
    const { subject } = about(entry);
    const duty = DUTIES.find((one) => entry.access?.startsWith(`${one} of the `));
    if (duty !== undefined) {
      if (duty === holds) return undefined;
      return ["DutyMissing", subject.municipality, dutyNumber(duty), signer.address];
    }
    switch (entry.access) {
      case "The programme's redeemer":
        return ["SocialcoinNotRedeemer", subject.programme, signer.address, at.redeemer];
      case "The coin":
        return ["ReceiptBookNotCoin", signer.address];
      case "Holder of the brake role":
        return holds === "Brake" ? undefined : ["BrakeRoleMissing", signer.address];
      case "Nobody":
        return ["SocialcoinNotTransferable"];
      default:
        throw new Error(`${nameOf(entry)} has no @custom:access that the test understands: ${entry.access}`);
    }
  }

  for (const entry of guarded) {
    describe(`when ${nameOf(entry)} is called`, function () {
      it(`lets pass only: ${entry.access}`, async function () {
        const { contract } = about(entry);
        for (const caller of at.callers) {
          const expected = refusal(entry, caller);
          if (expected === undefined) {
            const outcome = await attempt(entry, caller).then(String, String);
            expect(outcome, caller.who).not.to.match(
              new RegExp(`(DutyMissing|BrakeRoleMissing).*${caller.signer.address}`),
            );
          } else {
            const [error, ...args] = expected;
            await expect(attempt(entry, caller), caller.who)
              .to.be.revertedWithCustomError(contract, error)
              .withArgs(...args);
          }
        }
      });

      if (!UNFREEZABLE.includes(nameOf(entry)) && entry.access !== "Nobody") {
        it("lets nobody pass while the network administrator freezes the contract", async function () {
          const { contract } = about(entry);
          await at.manager.setTargetClosed(contract, true);
          for (const caller of at.callers) {
            await expect(attempt(entry, caller), caller.who)
              .to.be.revertedWithCustomError(contract, "DutyContractFrozen")
              .withArgs(await contract.getAddress());
          }
        });
      }
    });
  }

  describe("when the page about access is read", function () {
    it("has one line for every function that changes state, as the interfaces have it", function () {
      const lines = readFileSync(PAGE, "utf8")
        .split("\n")
        .filter((line) => line.startsWith("| `"))
        .map((line) => line.replaceAll(/ +/g, " "));
      expect(lines).to.deep.equal(guarded.map((entry) => `| \`${nameOf(entry)}\` | ${entry.access} |`));
    });
  });
});
