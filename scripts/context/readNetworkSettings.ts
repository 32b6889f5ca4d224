import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { getAddress, isAddress } from "ethers";
import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { requireNetworkName } from "./requireNetworkName.js";

const url = z.url({ protocol: /^https?$/ });

const address = z
  .string()
  .refine(isAddress, "must be an address")
  .transform((text) => getAddress(text));

const signer = z.union([
  z.strictObject({ keystore: z.string().min(1) }),
  z.strictObject({ hardhat: z.string().min(1), address }),
  z.strictObject({ external: url, address }),
]);

const schema = z.strictObject({
  format: z.literal("socialcoin-network-settings"),
  version: z.literal(1),
  /** The address of a node. */
  node: url,
  /** The chain that must answer there. */
  chainId: z.int().min(1),
  /** How names of `--as` sign. */
  signers: z.record(z.string().min(1), signer).default({}),
});

/** How a name signs: with a keystore file, a key of Hardhat's keystore, or a signer that keeps the key itself. */
export type SignerSettings = z.infer<typeof signer>;

/** The settings of one network. */
export type NetworkSettings = z.infer<typeof schema>;

/**
 * Reads `<folder>/<network>.json`; undefined where there is none. Paths in it are seen from its folder.
 *
 * @throws SocialcoinError `NETWORK_NAME_INVALID`, `SETTINGS_INVALID`, naming the field
 */
export function readNetworkSettings(folder: string, network: string): NetworkSettings | undefined {
  requireNetworkName(network);
  const file = join(folder, `${network}.json`);
  if (!existsSync(file)) return undefined;
  const settings = parse(file);
  const signers = Object.entries(settings.signers).map(([name, one]) => [
    name,
    "keystore" in one ? { keystore: resolve(dirname(file), one.keystore) } : one,
  ]);
  return { ...settings, signers: Object.fromEntries(signers) as NetworkSettings["signers"] };
}

function parse(file: string): NetworkSettings {
  let field = "";
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (read.success) return read.data;
    field = read.error.issues[0]?.path.join(".") ?? "";
  } catch {
    // The sentence below says it.
  }
  throw new SocialcoinError(
    "SETTINGS_INVALID",
    {
      en: `${file}${field === "" ? "" : `, field ${field}`} is not as docs/operators.md describes the settings of a network. Correct it.`,
      nl: `${file}${field === "" ? "" : `, veld ${field}`} is niet zoals docs/operators.md de instellingen van een netwerk beschrijft. Verbeter het.`,
    },
    { exitKind: "configuration", details: { file, field } },
  );
}
