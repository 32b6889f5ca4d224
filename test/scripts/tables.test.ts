import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { type Ended, run, runAlone } from "./command.js";
import { issue, type Issued } from "./receipts/issue.js";
import { tableOf } from "./tableOf.js";
import { type Town, town } from "./town.js";

const WILGENDAM = "00000099000000001000";

describe("tables in Dutch", function () {
  let place: Town;
  let issued: Issued;
  let snapshot: unknown;
  let folder: string;

  before(async function () {
    this.timeout(60_000);
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-tables-"));
    issued = await issue(place, folder);
    const { programme, references } = issued;
    const exporting = { programme, references: [references.deLinde], out: join(folder, "receipts") };
    await exportReceipts(place.context, { ...exporting, prove: true });
    writeFileSync(join(folder, "receipts", "notes.json"), "{}");
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const show = async (...args: string[]): Promise<string[]> =>
    tableOf(await run(place.node, folder, ...args, "--lang", "nl"));

  it("of a programme", async function () {
    expect(await show("programme", "show", place.programme.toString())).to.deep.equal([
      "Programma 1: debt-relief",
      "",
      "gemeente           00000099000000001000",
      "stand              open",
      "verdeling          naar rato",
      "periode            2027-01-01 00:00 tot 2028-07-01 00:00",
      "een coin boekt af  € 0,10",
      "grenzen            € 210,00 per maand, € 2.100,00 per jaar",
      "budget             40.000 coins",
      "toegekend          900 = 0 bij deelnemers + 900 ingeleverd + 0 teruggenomen",
      "voorwaarden        0x(hash)",
      "",
      "nummer  activiteit            coins  minuten  groep",
      "     0  community-centre-day    300      300    × 1",
      "",
      "toegetreden           grond",
      "00000099000000101000  BW 6:160",
      "00000099000000105000  BW 6:160",
    ]);
  });

  it("of an organisation, also of one without people", async function () {
    expect(await show("organisation", "show", WILGENDAM)).to.deep.equal([
      "00000099000000001000 Gemeente Wilgendam",
      "",
      "bevoegdheid         rekening",
      "beheerder           0x(account)",
      "consulent           0x(account)",
      "consulent           0x(account)",
      "wijkteammedewerker  0x(account)",
      "wijkteammedewerker  0x(account)",
    ]);
    expect(await show("organisation", "show", "00000099000000999000")).to.deep.equal([
      "00000099000000999000 is niet toegelaten, of heeft geen mensen.",
    ]);
  });

  it("of receipts, verified with their network's manifest alone", async function () {
    const paths = ["receipts", "--manifest", issued.manifest];
    expect(await offline("receipt", "verify", ...paths)).to.deep.equal([
      "Een oefennetwerk: niemand staat in voor de blokken, zodat deze oordelen voor anderen niets bewijzen.",
      "",
      "bestand                       bewijs  vordering  coins        af  blijft open  oordeel",
      "receipts/notes.json                                                            niet geldig: Het bestand is geen bewijs dat zichzelf bewijst.",
      "receipts/receipt-000002.json       2        258    150   € 15,00     € 985,00  geldig op blok N, 2027-02-01",
      "receipts/receipt-000004.json       4        258    150   € 15,00     € 970,00  geldig op blok N, 2027-02-01",
      "receipts/receipt-000006.json       6        258    150   € 15,00     € 955,00  geldig op blok N, 2027-02-01",
      "receipts/receipt-000007.json       7        258      0  € 955,00       € 0,00  geldig op blok N, 2027-02-01",
    ]);
  });

  it("of the same, and where a node says that they stand now", async function () {
    const paths = ["receipts/receipt-000002.json", "--manifest", issued.manifest, "--rpc", place.node.url];
    expect(await offline("receipt", "verify", ...paths)).to.deep.equal([
      "Een oefennetwerk: niemand staat in voor de blokken, zodat deze oordelen voor anderen niets bewijzen.",
      "",
      "bestand                       bewijs  vordering  coins       af  blijft open  oordeel                        nu",
      "receipts/receipt-000002.json       2        258    150  € 15,00     € 985,00  geldig op blok N, 2027-02-01  geldig op blok N",
    ]);
  });

  it("of receipts, as a node says", async function () {
    expect(await show("receipt", "verify", "receipts/receipt-000002.json")).to.deep.equal([
      "bestand                       bewijs  vordering  coins       af  blijft open  oordeel",
      "receipts/receipt-000002.json       2        258    150  € 15,00     € 985,00  geldig op blok N",
    ]);
  });

  async function offline(...args: string[]): Promise<string[]> {
    const ended: Ended = await runAlone(folder, args, { LANG: "nl_NL.UTF-8" });
    return tableOf(ended);
  }
});
