import { getAddress, isAddress } from "ethers";
import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { readTextFile } from "../input/readTextFile.js";

/** Names of accounts: an address, or, for development, the index of an account of SOCIALCOIN_MNEMONIC. */
export type AccountBook = ReadonlyMap<string, string | number>;

const LAST_INDEX = 2 ** 31 - 1;

const schema = z.record(
  z.string().min(1),
  z.union([
    z.int().min(0).max(LAST_INDEX),
    z
      .string()
      .refine(isAddress)
      .transform((text) => getAddress(text)),
  ]),
);

/**
 * Reads a JSON file that names accounts: `{ "operator": 3, "P-2041": "0x…" }`.
 *
 * @throws SocialcoinError `ACCOUNTS_INVALID`, and what {@link readTextFile} throws
 */
export function readAccountBook(file: string): AccountBook {
  const text = readTextFile(file);
  try {
    return new Map(Object.entries(schema.parse(JSON.parse(text))));
  } catch (cause) {
    const name = cause instanceof z.ZodError ? String(cause.issues[0]?.path[0] ?? "") : "";
    throw new SocialcoinError(
      "ACCOUNTS_INVALID",
      {
        en:
          `${file}${name === "" ? "" : `, "${name}"`}: write names of accounts as JSON, each with an address or, for ` +
          'development, an index: { "operator": 3, "P-2041": "0x…" }.',
        nl: `${file}${name === "" ? "" : `, "${name}"`}: schrijf namen van rekeningen als JSON, elk met een adres of, voor ontwikkeling, een nummer: { "operator": 3, "P-2041": "0x…" }.`,
      },
      { details: { file, name } },
    );
  }
}
