import { openArrangement } from "../../commands/claim/open.js";
import { registerClaims } from "../../commands/claim/register.js";
import { signClaims } from "../../commands/claim/sign.js";
import { enrol } from "../../commands/participant/enrol.js";
import { signConsent } from "../../commands/participant/signConsent.js";
import { formatEuros } from "../../../src/language/formatEuros.js";
import { readStatedClaims } from "../rule/Claim.js";
import type { Play } from "./Play.js";

/** The household's settlement. */
export interface Settlement {
  readonly programme: bigint;
  readonly arrangement: bigint;
  /** The numbers under which the claims are registered, by their name in the creditors' files. */
  readonly claims: ReadonlyMap<string, bigint>;
  /** Private files with the creditors' references, by creditor: they go into its receipts. An assignee gets them too. */
  readonly references: Map<string, string[]>;
}

/** Creditors state their claims, the household consents. */
export async function settle(play: Play, programme: bigint): Promise<Settlement> {
  const { input, context, folder, narrator, moveTo } = play;
  const { story } = input;
  await moveTo(story.dates.claims);
  const out = `${folder("municipality")}/case.json`;
  const opening = { programme, case: story.case, as: story.operator, out };
  const { arrangement = 0n } = await openArrangement(context, opening);
  const references = new Map<string, string[]>();
  const files: string[] = [];
  for (const { name, oin, claims } of story.creditors) {
    if (claims === undefined) continue;
    const out = `${folder(name, "statements")}/claims.json`;
    const signed = await signClaims(context, { file: input.path(claims), arrangement, oin, as: name, out });
    files.push(signed.file);
    references.set(name, [signed.references]);
  }
  const { claims } = await registerClaims(context, { files, as: story.operator });
  const stated = readStatedClaims(input);
  const numbers = new Map(stated.map(({ name }, index) => [name, claims[index]?.claim ?? 0n]));
  const total = stated.reduce((sum, claim) => sum + claim.cents, 0n);
  narrator.tell(`${stated.length} claims of together ${formatEuros(total)} are registered.`);

  await moveTo(story.dates.consents);
  await consent(play, programme, arrangement);
  narrator.tell(`${story.household.join(" and ")} consent to take part.`);
  return { programme, arrangement, claims: numbers, references };
}

async function consent(play: Play, programme: bigint, target: bigint): Promise<void> {
  const { input, context, folder } = play;
  const files: string[] = [];
  for (const as of input.story.household) {
    const out = `${folder("household")}/consent-${as}.json`;
    files.push((await signConsent(context, { programme, target, as, out })).file);
  }
  await enrol(context, { files, as: input.story.operator });
}
