import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";
import { readNetworkDescription } from "../../../src/network/readNetworkDescription.js";

/** What people write: an organisation per letter, each with one validator. */
export function written(...letters: string[]): Record<string, unknown> {
  return {
    name: "tests",
    chainId: 20_771,
    startedAt: "2024-03-06T16:55:28Z",
    organisations: letters.map((letter, index) => ({
      name: `municipality-${letter}`,
      oin: `0000009900000000${index + 1}000`,
      validators: [{ name: `node-${letter}`, address: `10.20.0.${index + 1}` }],
      accounts: [`0x${String(index + 1).repeat(40)}`],
    })),
  };
}

/** The same, checked, with defaults filled in. */
export function described(...letters: string[]): NetworkDescription {
  return readNetworkDescription(written(...letters));
}
