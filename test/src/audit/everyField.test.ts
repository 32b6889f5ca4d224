import { expect } from "chai";
import { getAddress, isAddress } from "ethers";

import { compareState } from "../../../src/audit/compareState.js";
import type { EventName, History } from "../../../src/audit/History.js";
import { replay } from "../../../src/audit/replay.js";
import { longHistory, type Played } from "./longHistory.js";

type Path = readonly (string | number)[];

/** What may be told otherwise without anybody noticing, and why that does not matter. */
const UNSEEN: Readonly<Record<string, string>> = {
  "ArrangementOpened.commitment": "the contract does not keep it, and nothing depends on it",
  "RoleAdminChanged.admin": "who may hand out a role is the access manager's, and none of the promises",
  "RoleAdminChanged.roleId": "the same",
  "RoleGranted.delay": "a later grant to the same account counts",
  "RoleGranted.newMember": "the same",
  "RoleGranted.since": "the same",
  "RoleLabel.label": "says nothing",
  "RoleLabel.roleId": "the same",
  "TargetClosed.closed": "of a freeze that is over, and during which nothing happened",
  "TargetClosed.target": "the same",
};

describe("an audit, where one field of one event is told otherwise", function () {
  let played: Played;

  before(async function () {
    this.timeout(60_000);
    played = await longHistory();
  });

  it("finds it, whichever it is", async function () {
    this.timeout(120_000);
    const missed = new Set<string>();
    let tried = 0;
    for (const [name, places] of placesByName(played.history)) {
      for (const path of pathsIn(argsAt(played.history, places[0]))) {
        for (const place of new Set([places[0], places.at(-1)])) {
          tried += 1;
          if (!(await isFound(place, path))) missed.add(`${name}.${path.join(".")}`);
        }
      }
    }
    expect(tried).to.be.greaterThan(200);
    expect([...missed].sort()).to.deep.equal(Object.keys(UNSEEN).sort());
  });

  async function isFound(place: Place | undefined, path: Path): Promise<boolean> {
    const history = structuredClone(played.history);
    alter(argsAt(history, place), path);
    const audit = replay(history);
    if (audit.findings.length === 0) await compareState(audit, played.contracts, () => undefined);
    return audit.findings.length > 0;
  }
});

/** Which event of which transaction. */
type Place = readonly [transaction: number, event: number];

function placesByName({ transactions }: History): Map<EventName, Place[]> {
  const places = new Map<EventName, Place[]>();
  for (const [index, { events }] of transactions.entries()) {
    for (const [at, { name }] of events.entries())
      places.set(name, [...(places.get(name) ?? []), [index, at]]);
  }
  return places;
}

function argsAt({ transactions }: History, [transaction, event]: Place = [0, 0]): object {
  return transactions[transaction]?.events[event]?.args ?? {};
}

function* pathsIn(value: object, before: Path = []): Generator<Path> {
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === "object" && one !== null) yield* pathsIn(one as object, [...before, key]);
    else yield [...before, key];
  }
}

function alter(value: object, path: Path): void {
  const [key = "", ...rest] = path;
  const fields = value as Record<string | number, unknown>;
  const one = fields[key];
  if (rest.length > 0) alter(one as object, rest);
  else if (typeof one === "bigint") fields[key] = one + 1n;
  else if (typeof one === "boolean") fields[key] = !one;
  else {
    const other = String(one).replace(/.$/, (digit) => (digit === "1" ? "2" : "1"));
    fields[key] = isAddress(other.toLowerCase()) ? getAddress(other.toLowerCase()) : other;
  }
}
