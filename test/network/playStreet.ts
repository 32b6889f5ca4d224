// A street whose residents are awarded in bulk: what is interrupted.
import type { Scene } from "./prepareScene.js";
import { OPERATOR } from "./playHousehold.js";
import type { Stage } from "./Stage.js";

/** The street's programme, and the team's statements for each file of tasks. */
export interface Street {
  readonly programme: string;
  readonly statements: readonly (readonly string[])[];
}

/** The street's programme is created, its residents consent, the team attests all that they did. */
export async function prepareStreet(stage: Stage, { residents, bulks }: Scene): Promise<Street> {
  const created = await stage.done("programme", "create", "street/programme.json", ...OPERATOR);
  const programme = String(created["programme"]);
  const consents = residents.map((name) => `consent-${name}.json`);
  for (const [index, name] of residents.entries()) {
    const by = ["--as", name, "--out", consents[index] ?? ""];
    await stage.done("participant", "sign-consent", programme, ...by);
  }
  await stage.done("participant", "enrol", ...consents, ...OPERATOR);
  const statements: string[][] = [];
  for (const file of bulks) {
    const attested = await stage.done("task", "attest", file, "--programme", programme, "--as", "team-zuid");
    statements.push((attested["statements"] as { file: string }[]).map((one) => one.file));
  }
  return { programme, statements };
}

/** The command that awards a file of tasks. */
export function awarding({ statements }: Street, bulk: number): readonly string[] {
  return ["award", ...(statements[bulk] ?? []), ...OPERATOR];
}
