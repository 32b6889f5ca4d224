import { getAddress, type Provider, type Signer } from "ethers";

import type { Keys } from "../context/Context.js";
import type { SignerSettings } from "../context/readNetworkSettings.js";
import type { Output } from "../output/Output.js";
import { ExternalSigner } from "./ExternalSigner.js";
import { hardhatSigner } from "./hardhatSigner.js";
import { keystoreSigner } from "./keystoreSigner.js";
import { LockedSigner } from "./LockedSigner.js";

/** Chains of one developer's machine. */
const DEVELOPMENT_CHAINS: ReadonlySet<bigint> = new Set([31_337n, 1_337n]);

/** Where keys are, and on which network they sign. */
export interface KeyPlaces {
  readonly signers: Readonly<Record<string, SignerSettings>>;
  /** Keys of the environment, for names that no settings describe. */
  readonly environment: Keys;
  readonly chainId: bigint;
  readonly provider: Provider;
  /** Asks a person something; what is typed is not shown. */
  readonly askSecret: (question: string) => Promise<string>;
  readonly output: Output;
}

/**
 * Keys by name: as the network's settings say, else from the environment. The environment is no place for keys that
 * matter: on a network that is not a developer's own it is used with a warning.
 */
export function keysOf({ signers, environment, chainId, provider, askSecret, output }: KeyPlaces): Keys {
  const described = new Map<string, Signer>();
  const warned = new Set<string>();
  const askPassword = (file: string): Promise<string> => askSecret(output.messages.keys.password(file));
  const open = (settings: SignerSettings): Signer => {
    if ("keystore" in settings) return keystoreSigner(settings.keystore, askPassword, provider);
    if ("hardhat" in settings) return hardhatSigner(settings.hardhat, settings.address, provider);
    return new ExternalSigner(settings.external, settings.address, chainId, provider);
  };
  const find = (name: string): Signer | undefined => {
    const settings = signers[name];
    if (settings === undefined) return undefined;
    let signer = described.get(name);
    signer ??= open(settings);
    described.set(name, signer);
    return signer;
  };
  return {
    signerOf(name) {
      const signer = find(name);
      if (signer !== undefined) return signer;
      const found = environment.signerOf(name);
      if (!DEVELOPMENT_CHAINS.has(chainId) && !warned.has(name)) {
        warned.add(name);
        output.note(output.messages.keys.readable(name));
      }
      return found;
    },
    addressOf(name) {
      const signer = find(name);
      if (signer instanceof ExternalSigner) return getAddress(signer.address);
      if (signer instanceof LockedSigner) return signer.address;
      return environment.addressOf(name);
    },
  };
}
