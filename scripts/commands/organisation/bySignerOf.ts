import type { Signer } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import type { Context } from "../../context/Context.js";
import type { Problems } from "../../input/Problems.js";

/**
 * Which key carries out which lines of a file about organisations' people: that of the organisation's administrator. A
 * problem is added for every line that none of the keys may carry out.
 */
export async function bySignerOf<T extends { readonly oin: bigint; readonly line: number }>(
  context: Context,
  file: string,
  lines: readonly T[],
  signers: readonly Signer[],
  problems: Problems,
): Promise<Map<Signer, T[]>> {
  const manager = context.contracts.accessManager;
  const assigned = new Map<Signer, T[]>();
  for (const one of lines) {
    const { oin, line } = one;
    const may = await Promise.all(
      signers.map(async (signer) => {
        const account = await signer.getAddress();
        return (await manager.hasRole(roleOf(oin, Duty.Administrator), account))[0];
      }),
    );
    const signer = signers[may.indexOf(true)];
    if (signer === undefined) {
      const said = {
        en: `none of the keys of --as administers ${formatOin(oin)}. Add its administrator's, or remove the line.`,
        nl: `geen van de sleutels van --as beheert ${formatOin(oin)}. Voeg die van de beheerder toe, of haal de regel weg.`,
      };
      problems.push({ file, line, field: "oin", code: "ADMINISTRATOR_MISSING", said });
    } else {
      assigned.set(signer, [...(assigned.get(signer) ?? []), one]);
    }
  }
  return assigned;
}
