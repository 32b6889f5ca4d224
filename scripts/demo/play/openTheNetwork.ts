import { admitOrganisations } from "../../commands/organisation/admit.js";
import { appointStaff } from "../../commands/organisation/staff.js";
import type { Play } from "./Play.js";

/** Organisations are admitted, and each administrator gives its people their duties. */
export async function openTheNetwork({ input, context, narrator }: Play): Promise<void> {
  const { networkAdministrator, administrator, creditors, further } = input.story;
  const providers = further.flatMap((one) => (one.kind === "plan" ? [one.provider] : one.providers));
  const admission = { file: input.path("organisations.csv"), as: networkAdministrator };
  const { admitted } = await admitOrganisations(context, admission);
  const administrators = [administrator, ...[...creditors, ...providers].map(({ name }) => name)];
  const { appointed } = await appointStaff(context, { file: input.path("staff.csv"), as: administrators });
  narrator.tell(
    `${admitted.length} organisations are admitted; their administrators give ${appointed} duties.`,
  );
}
