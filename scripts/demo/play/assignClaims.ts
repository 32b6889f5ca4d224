import { assignClaims as assign } from "../../commands/claim/assign.js";
import { signAssignment } from "../../commands/claim/signAssignment.js";
import { readStatedClaims } from "../rule/Claim.js";
import { accedeAll } from "./accedeAll.js";
import type { Play } from "./Play.js";
import type { Settlement } from "./settle.js";

/** Claims that go to another holder this month: it accedes, the creditor signs, and hands its references over. */
export async function assignClaims(play: Play, settlement: Settlement, month: string): Promise<void> {
  const { input, context, folder, narrator } = play;
  const { corrections, creditors, operator } = input.story;
  const stated = readStatedClaims(input);
  for (const correction of corrections) {
    if (correction.kind !== "assignment" || correction.month !== month) continue;
    const holders = stated.find(({ name }) => name === correction.claim)?.holders ?? [];
    const from = creditors.find(({ name }) => name === holders[holders.indexOf(correction.to) - 1]);
    const to = creditors.find(({ name }) => name === correction.to);
    const claim = settlement.claims.get(correction.claim);
    if (from === undefined || to === undefined || claim === undefined) {
      throw new RangeError(
        `story.json assigns ${correction.claim} to ${correction.to}: one of them is unknown`,
      );
    }

    await accedeAll(play, settlement.programme, [to]);
    const out = `${folder(from.name, "statements")}/assignment-${correction.claim}.json`;
    const signed = await signAssignment(context, { claim, oin: from.oin, to: to.oin, as: from.name, out });
    await assign(context, { files: [signed.file], as: operator });
    const known = settlement.references.get(to.name) ?? [];
    settlement.references.set(to.name, [...known, ...(settlement.references.get(from.name) ?? [])]);
    narrator.tell(correction.tell);
  }
}
