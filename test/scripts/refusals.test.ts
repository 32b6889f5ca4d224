import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { environmentOf, run, runHere } from "./command.js";
import { freePort, NETWORK } from "./localNode.js";
import { type Town, town } from "./town.js";

const SHOW = ["organisation", "show", "00000099000000001000", "--network", NETWORK, "--lang", "nl"];
const MISTAKES: readonly [args: string, said: string][] = [
  ["award --as x", "argument 'files' ontbreekt. Zie: socialcoin award --help"],
  ["award a.json", "optie '--as <name>' is nodig. Zie: socialcoin award --help"],
  ["award a.json --as", "bij optie '--as <name>' hoort een waarde. Zie: socialcoin award --help"],
  ["award a.json --as x --az y", "er is geen optie '--az'\n(Bedoelt u --as?). Zie: socialcoin award --help"],
  ["task atest", "er is geen commando 'atest'\n(Bedoelt u attest?). Zie: socialcoin task --help"],
  ["offer show 1 2", "2 argumenten in plaats van 1. Zie: socialcoin offer show --help"],
  [
    "offer show x",
    'programme: "x" is geen heel getal. Schrijf alleen cijfers, zoals 12. Zie: socialcoin offer show --help',
  ],
  [
    "redeem sign 1 --target 1 --coins 1.5 --as x",
    '--coins <number>: "1.5" is geen heel getal. Schrijf alleen cijfers, zoals 12. Zie: socialcoin redeem sign --help',
  ],
  [
    "receipt table a --out b --layout c",
    "optie '--layout <name>' kan niet 'c' zijn. Kies uit receipts, schuldenknooppunt. Zie: socialcoin receipt table --help",
  ],
];

describe("refusals in Dutch", function () {
  let place: Town;
  let environment: Record<string, string>;

  before(async function () {
    place = await town();
    environment = environmentOf(place.node);
  });

  const told = async (args: readonly string[], changed: Record<string, string> = {}): Promise<string> =>
    (await runHere(place.folder, args, { ...environment, ...changed })).stderr.trimEnd();

  for (const [args, said] of MISTAKES) {
    it(`tell what is wrong with: socialcoin ${args}`, async function () {
      expect(await told([...args.split(" "), "--lang", "nl"])).to.equal(said);
    });
  }

  it("tell where a file is wrong, and what to do; programs read English", async function () {
    writeFileSync(
      join(place.folder, "fout.csv"),
      "taak,deelnemer,activiteit,aantal,groep,begin,einde,bewijsstuk\n1,P-2042,community-centre-day,,nee,2027-01-04 09:00,2027-01-04 10:00,Z\n",
    );
    const args = ["task", "attest", "fout.csv", "--programme", "1", "--as", "team-zuid", "--lang", "nl"];
    expect((await run(place.node, place.folder, ...args)).stderr).to.equal(
      "fout.csv, regel 2, veld units: er is niets ingevuld. Vul het in.\n",
    );
    const { stderr } = await run(place.node, place.folder, ...args, "--json");
    expect(JSON.parse(stderr)).to.have.nested.property(
      "error.message",
      "fout.csv, line 2, field units: nothing is filled in. Fill it in.",
    );
    expect(stderr).to.not.include("said");
  });

  it("tell of a node that is away, another chain, a missing key and a missing duty", async function () {
    const port = await freePort();
    expect(await told(SHOW, { SOCIALCOIN_RPC_URL: `http://127.0.0.1:${port}` })).to.equal(
      `Op http://127.0.0.1:${port} antwoordt geen knooppunt. Er is niets verzonden. Start het, of verbeter --network, --rpc of SOCIALCOIN_RPC_URL.`,
    );
    expect(await told(SHOW, { SOCIALCOIN_CHAIN_ID: "1" })).to.include(
      "is van keten 31337, maar dit netwerk is keten 1. Verbeter --network",
    );
    const accession = ["programme", "sign-accession", "1", "--oin", "00000099000000101000", "--ground", "x"];
    const as = async (name: string): Promise<string> =>
      (await run(place.node, place.folder, ...accession, "--as", name, "--lang", "nl")).stderr;
    expect(await as("niemand")).to.include(
      'Er is geen sleutel voor "niemand". Zet die in .env als SOCIALCOIN_KEY_NIEMAND',
    );
    expect(await as("team-zuid")).to.match(
      / is geen schuldeiser of aanbieder van organisatie 00000099000000101000\. /,
    );
  });

  it("tell what the contracts refuse", async function () {
    const args = ["programme", "close", "99", "--as", "wilgendam-administrator", "--lang", "nl"];
    expect((await run(place.node, place.folder, ...args)).stderr).to.include("Er is geen programma 99");
  });
});
