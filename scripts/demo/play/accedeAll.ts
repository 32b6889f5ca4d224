import { accede } from "../../commands/programme/accede.js";
import { signAccession } from "../../commands/programme/signAccession.js";
import type { Play } from "./Play.js";

/** Somebody who accedes. */
interface Party {
  readonly name: string;
  readonly oin: string;
  readonly ground: string;
}

/** Creditors or providers sign that they accept a programme's terms, and the operator submits it. */
export async function accedeAll(play: Play, programme: bigint, parties: readonly Party[]): Promise<void> {
  const { context, folder, input } = play;
  const files: string[] = [];
  for (const { name, oin, ground } of parties) {
    const out = `${folder(name, "statements")}/accession-${programme.toString()}.json`;
    files.push((await signAccession(context, { programme, oin, ground, as: name, out })).file);
  }
  if (files.length > 0) await accede(context, { files, as: input.story.operator });
}
