import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Addresses } from "./connectContracts.js";

/** What the record of a deployment says. */
export interface Deployment {
  readonly addresses: Addresses;
  /** The chain on which it was done; undefined where the record does not say. */
  readonly chainId: bigint | undefined;
}

const contractRecord = z.object({ address: z.string().regex(/^0x[0-9a-fA-F]{40}$/) });
const chainRecord = z.object({ chainId: z.coerce.bigint() });

/**
 * Reads the record that the deployment of a network left behind.
 *
 * @param folder The folder of all records.
 * @param network The network's name, which is the name of its folder.
 * @throws SocialcoinError `DEPLOYMENT_MISSING`, `DEPLOYMENT_UNREADABLE`
 */
export function readDeployment(folder: string, network: string): Deployment {
  const record = join(folder, network);
  const address = (name: string): string =>
    read(join(record, `${name}.json`), network, contractRecord).address;
  const chain = join(record, ".chain");
  return {
    addresses: {
      AccessManager: address("AccessManager"),
      Programmes: address("Programmes"),
      Socialcoin: address("Socialcoin"),
      DebtRelief: address("DebtRelief"),
      InKind: address("InKind"),
      NeighbourhoodPlan: address("NeighbourhoodPlan"),
      Brake: address("Brake"),
    },
    chainId: existsSync(chain) ? read(chain, network, chainRecord).chainId : undefined,
  };
}

function read<T>(file: string, network: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) {
    throw new SocialcoinError(
      "DEPLOYMENT_MISSING",
      {
        en:
          `There is no record of a deployment on the network "${network}": ${file} is missing. ` +
          "Deploy first, or name another network with --network.",
        nl: `Er is geen vastlegging van een uitrol op het netwerk "${network}": ${file} ontbreekt. Rol eerst uit (hardhat deploy), of noem een ander netwerk met --network.`,
      },
      { exitKind: "configuration", details: { file, network } },
    );
  }
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new SocialcoinError(
      "DEPLOYMENT_UNREADABLE",
      {
        en: `${file} is not a record of a deployment. Restore it from the repository or deploy again.`,
        nl: `${file} is geen vastlegging van een uitrol. Haal het terug uit de repository, of rol opnieuw uit (hardhat deploy).`,
      },
      { exitKind: "configuration", details: { file, network }, cause },
    );
  }
}
