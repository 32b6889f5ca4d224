// Receipts of two creditors over two months, by the commands' own functions.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { award } from "../../../scripts/commands/award/award.js";
import { discharge } from "../../../scripts/commands/claim/discharge.js";
import { registerClaims } from "../../../scripts/commands/claim/register.js";
import { signClaims } from "../../../scripts/commands/claim/sign.js";
import { signDischarge } from "../../../scripts/commands/claim/signDischarge.js";
import { makeManifest } from "../../../scripts/commands/network/manifest.js";
import { accede } from "../../../scripts/commands/programme/accede.js";
import { signAccession } from "../../../scripts/commands/programme/signAccession.js";
import { signOrder } from "../../../scripts/commands/redeem/sign.js";
import { submitOrders } from "../../../scripts/commands/redeem/submit.js";
import { attestTasks } from "../../../scripts/commands/task/attest.js";
import type { Town } from "../town.js";

export const TAX_OFFICE = "00000099000000101000";
export const DE_LINDE = "00000099000000105000";
/** The first second of February 2027 in Wilgendam. */
export const FEBRUARY = 1_801_436_400;

const OPERATOR = "wilgendam-operator";
const TASKS = "task,participant,activity,units,group,started,finished,evidence";
const CLAIMS = "claim,paymentReference,invoiceNumber,customerNumber,amount,rank,dischargeable";

/** What was issued. */
export interface Issued {
  readonly programme: bigint;
  /** Private files, by creditor. */
  readonly references: { readonly taxOffice: string; readonly deLinde: string };
  /** The network's manifest. */
  readonly manifest: string;
}

/**
 * Issues seven receipts: 1 to 4 in January, 5 and 6 in February, each odd one of the tax office; 7 is De Linde's final
 * discharge. Whoever calls it takes a snapshot first.
 *
 * @param folder Where the files go.
 */
export async function issue(
  { context, node, programme, arrangement }: Town,
  folder: string,
): Promise<Issued> {
  const at = (name: string): string => join(folder, name);
  const files: string[] = [];
  const references: string[] = [];
  for (const [as, oin, name] of [
    ["belastingdienst", TAX_OFFICE, "BD"],
    ["de-linde", DE_LINDE, "DL"],
  ] as const) {
    const accession = { programme, oin, ground: "BW 6:160", as, out: at(`accession-${name}.json`) };
    await accede(context, { files: [(await signAccession(context, accession)).file], as: OPERATOR });
    writeFileSync(
      at(`${name}.csv`),
      `${CLAIMS}\nC-${name},TEST-${name}-1,F-${name},K-${name},1000.00,unsecured,yes\n`,
    );
    const signed = await signClaims(context, { file: at(`${name}.csv`), arrangement, oin, as });
    files.push(signed.file);
    references.push(signed.references);
  }
  const { claims } = await registerClaims(context, { files, as: OPERATOR });

  const redeem = async (month: number): Promise<void> => {
    const tasks = at(`tasks-${month.toString()}.csv`);
    const line = `${month.toString()},P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,Z`;
    writeFileSync(tasks, `${TASKS}\n${line}\n`);
    const { statements } = await attestTasks(context, { file: tasks, programme, as: "team-zuid" });
    await award(context, { files: statements.map(({ file }) => file), as: OPERATOR });
    const out = at(`order-${month.toString()}.json`);
    await signOrder(context, { programme, target: arrangement, coins: 5_000n, as: "P-2041", out });
    await submitOrders(context, { files: [out], as: OPERATOR });
  };
  await redeem(1);
  await redeem(2);
  await node.provider.send("evm_setNextBlockTimestamp", [FEBRUARY]);
  await redeem(3);

  const waiver = { claim: claims[1]?.claim ?? 0n, oin: DE_LINDE, ground: "BW 6:160", as: "de-linde" };
  const waived = await signDischarge(context, { ...waiver, out: at("discharge.json") });
  await discharge(context, { files: [waived.file], as: OPERATOR });
  const manifest = at("network.manifest.json");
  await makeManifest(context, { name: "test", municipality: [], out: manifest });
  const [taxOffice = "", deLinde = ""] = references;
  return { programme, references: { taxOffice, deLinde }, manifest };
}
