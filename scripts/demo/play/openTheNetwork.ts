import { admitOrganisations } from "../../commands/organisation/admit.js";
import { appointStaff } from "../../commands/organisation/staff.js";
import { readTable } from "../rule/readTable.js";
import type { Play } from "./Play.js";

/** Organisations are admitted, and each administrator gives its people their duties. */
export async function openTheNetwork({ input, context, narrator }: Play): Promise<void> {
  const file = input.path("organisations.csv");
  const admission = { file, as: input.story.networkAdministrator };
  const { admitted } = await admitOrganisations(context, admission);
  const administrators = readTable(file).map((row) => row["administrator"] ?? "");
  const { appointed } = await appointStaff(context, { file: input.path("staff.csv"), as: administrators });
  narrator.tell(
    `${admitted.length} organisations are admitted; their administrators give ${appointed} duties.`,
  );
}
