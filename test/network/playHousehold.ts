// The household of the example on a stage: from its creditors' accession to receipts that are in their books.
import { expect } from "chai";

import { readTable } from "../../scripts/demo/rule/readTable.js";
import type { Scene } from "./prepareScene.js";
import type { Stage } from "./Stage.js";

/** The numbers that the chain gave. */
export interface Household {
  readonly programme: string;
  readonly arrangement: string;
  /** Claims by creditor, each with whether its creditor may waive what is left of it. */
  readonly claims: ReadonlyMap<
    string,
    readonly { readonly claim: string; readonly dischargeable: boolean }[]
  >;
}

/** The partner first: coins that do not divide stay with the resident. */
const MEMBERS = ["P-2042", "P-2041"];
export const OPERATOR = ["--as", "wilgendam-operator"];

/** Everything up to the last month. */
export async function beginHousehold(stage: Stage, scene: Scene): Promise<Household> {
  await openNetwork(stage, scene);
  const household = await settle(stage, scene);
  for (const month of scene.months.slice(0, -1)) await playMonth(stage, household, month);
  return household;
}

/** The last month, and what comes after it. */
export async function endHousehold(stage: Stage, scene: Scene, household: Household): Promise<void> {
  await playMonth(stage, household, scene.months.at(-1) ?? "");
  await discharge(stage, scene, household);
  await postReceipts(stage, scene, household);
}

/** Organisations are admitted, and their administrators give duties. */
async function openNetwork(stage: Stage, { accounts }: Scene): Promise<void> {
  const administrators = Object.keys(accounts).filter((name) => !/^(P|B|network)-/.test(name));
  await stage.done("organisation", "admit", "organisations.csv", "--as", "network-administrator");
  await stage.done("organisation", "staff", "staff.csv", "--as", ...administrators);
}

/** The programme is agreed, claims are registered, the household consents. */
async function settle(stage: Stage, { creditors }: Scene): Promise<Household> {
  const created = await stage.done("programme", "create", "household/programme.json", ...OPERATOR);
  const programme = String(created["programme"]);
  for (const { name, oin, ground } of creditors) {
    const by = ["--oin", oin, "--ground", ground, "--as", name, "--out", `${name}/accession.json`];
    await stage.done("programme", "sign-accession", programme, ...by);
  }
  await stage.done(
    "programme",
    "accede",
    ...creditors.map(({ name }) => `${name}/accession.json`),
    ...OPERATOR,
  );

  const opening = ["--case", "WGD-2026-00417", ...OPERATOR, "--out", "case.json"];
  const arrangement = String((await stage.done("claim", "open", programme, ...opening))["arrangement"]);
  for (const { name, oin } of creditors) {
    const by = ["--arrangement", arrangement, "--oin", oin, "--as", name, "--out", `${name}/claims.json`];
    await stage.done("claim", "sign", `claims/${name}.csv`, ...by);
  }
  const files = creditors.map(({ name }) => `${name}/claims.json`);
  const registered = await stage.done("claim", "register", ...files, ...OPERATOR);
  const numbers = (registered["claims"] as { file: string; claim: string }[]).values();
  const claims = new Map(
    creditors.map(({ name }) => [
      name,
      readTable(stage.at("claims", `${name}.csv`)).map(({ dischargeable }) => ({
        claim: numbers.next().value?.claim ?? "",
        dischargeable: dischargeable === "yes",
      })),
    ]),
  );

  for (const member of MEMBERS) {
    const by = ["--target", arrangement, "--as", member, "--out", `consent-${member}.json`];
    await stage.done("participant", "sign-consent", programme, ...by);
  }
  await stage.done("participant", "enrol", ...MEMBERS.map((member) => `consent-${member}.json`), ...OPERATOR);
  return { programme, arrangement, claims };
}

/** The team attests a month's tasks, the operator awards them, the household redeems. */
async function playMonth(stage: Stage, { programme, arrangement }: Household, month: string): Promise<void> {
  const attesting = ["--programme", programme, "--as", "team-zuid", "--out", `attested-${month}.json`];
  await stage.done("task", "attest", `${month}.csv`, ...attesting);
  await stage.done("award", `attested-${month}.json`, ...OPERATOR);
  const worked = new Set(readTable(stage.at(`${month}.csv`)).map(({ participant }) => participant));
  const orders: string[] = [];
  for (const member of MEMBERS.filter((one) => worked.has(one))) {
    const file = `order-${month}-${member}.json`;
    const by = ["--target", arrangement, "--coins", "5000", "--as", member, "--out", file];
    await stage.done("redeem", "sign", programme, ...by);
    orders.push(file);
  }
  await stage.done("redeem", "submit", ...orders, ...OPERATOR);
}

/** Creditors waive what is left of claims that they stated so. */
async function discharge(stage: Stage, { creditors }: Scene, { claims }: Household): Promise<void> {
  const files: string[] = [];
  for (const { name, oin, ground } of creditors) {
    for (const { claim, dischargeable } of claims.get(name) ?? []) {
      if (!dischargeable) continue;
      const file = `${name}/discharge-${claim}.json`;
      const by = ["--oin", oin, "--ground", ground, "--as", name, "--out", file];
      await stage.done("claim", "sign-discharge", claim, ...by);
      files.push(file);
    }
  }
  await stage.done("claim", "discharge", ...files, ...OPERATOR);
}

/** Every creditor gets its receipts, verifies them with a node and has them in its books. */
async function postReceipts(stage: Stage, { creditors }: Scene, { programme }: Household): Promise<void> {
  const books: string[] = [];
  for (const { name, oin } of creditors) {
    const references = ["--references", `${name}/claims.private.json`];
    const which = ["--programme", programme, "--creditor", oin, ...references, "--out", `${name}/receipts`];
    const files = (await stage.done("receipt", "export", ...which))["files"] as string[];
    const verified = (await stage.done("receipt", "verify", ...files)) as unknown as { verdict: string }[];
    expect(verified.map(({ verdict }) => verdict)).to.deep.equal(files.map(() => "valid"));
    const file = `${name}/acknowledgement.json`;
    await stage.done("receipt", "sign-acknowledgement", ...files, "--oin", oin, "--as", name, "--out", file);
    books.push(file);
  }
  await stage.done("receipt", "acknowledge", ...books, ...OPERATOR);
}
