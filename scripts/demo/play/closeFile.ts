import { discharge } from "../../commands/claim/discharge.js";
import { signDischarge } from "../../commands/claim/signDischarge.js";
import { readStatedClaims } from "../rule/Claim.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/** The number that the contracts give to an open claim's status. */
const OPEN = 1n;

/**
 * At the end each creditor waives what is left of the claims that it stated as dischargeable.
 *
 * @returns How many claims were discharged.
 */
export async function closeFile(play: Play, { claims }: Settlement): Promise<number> {
  const { input, context, folder, moveTo } = play;
  const { creditors, dates, operator } = input.story;
  await moveTo(dates.discharge);
  const files: string[] = [];
  for (const { name: claimName, holders, dischargeable } of readStatedClaims(input)) {
    const claim = claims.get(claimName) ?? 0n;
    const holder = creditors.find(({ name }) => name === holders.at(-1));
    const { status } = await context.contracts.debtRelief.claimOf(claim);
    if (!dischargeable || holder === undefined || status !== OPEN) continue;
    const { name: as, oin, ground } = holder;
    const out = `${folder(as, "statements")}/discharge-${claimName}.json`;
    files.push((await signDischarge(context, { claim, oin, ground, as, out })).file);
  }
  if (files.length > 0) await discharge(context, { files, as: operator });
  return files.length;
}
