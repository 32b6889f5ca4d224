import { join } from "node:path";

import { type BaseWallet, type Provider, Wallet } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { LockedSigner } from "./LockedSigner.js";
import { unlessLeft } from "./unlessLeft.js";

/** The command runs in any folder; Hardhat wants to know where its project is. */
const PROJECT = join(import.meta.dirname, "..", "..");

/**
 * A key that Hardhat's keystore keeps (`npx hardhat keystore set NAME`). Hardhat asks for its password when something is
 * signed, and is loaded only then.
 *
 * @param name The name under which the keystore has it.
 * @param address The account whose key it is.
 */
export function hardhatSigner(name: string, address: string, provider: Provider | null): LockedSigner {
  return new LockedSigner(address, () => open(name, address), provider);
}

async function open(name: string, address: string): Promise<BaseWallet> {
  let wallet: BaseWallet | undefined;
  try {
    wallet = new Wallet(await unlessLeft(read(name)));
  } catch {
    // What the libraries say may hold the key.
  }
  if (wallet?.address === address) return wallet;
  throw new SocialcoinError(
    "KEY_INVALID",
    {
      en:
        wallet === undefined
          ? `Hardhat's keystore gives no key "${name}": the password was wrong, or there is none. See npx hardhat keystore list.`
          : `The key "${name}" of Hardhat's keystore is not that of ${address}. Correct the network's settings.`,
      nl:
        wallet === undefined
          ? `Hardhats sleutelbos geeft geen sleutel "${name}": het wachtwoord was fout, of er is er geen. Zie npx hardhat keystore list.`
          : `De sleutel "${name}" van Hardhats sleutelbos is niet die van ${address}. Verbeter de instellingen van het netwerk.`,
    },
    { exitKind: "configuration", details: { name, address } },
  );
}

/** Through Hardhat's own resolution of secrets, as a network's accounts are resolved. */
async function read(name: string): Promise<string> {
  const [{ createHardhatRuntimeEnvironment }, settings, keystore] = await Promise.all([
    import("hardhat/hre"),
    import("hardhat/config"),
    import("@nomicfoundation/hardhat-keystore"),
  ]);
  const { config } = await createHardhatRuntimeEnvironment(
    {
      plugins: [keystore.default],
      networks: {
        signing: { type: "http", url: "http://127.0.0.1", accounts: [settings.configVariable(name)] },
      },
    },
    {},
    PROJECT,
  );
  const { accounts } = config.networks["signing"] as { accounts?: unknown };
  const [account] = accounts as { getHexString(): Promise<string> }[];
  return (await account?.getHexString()) ?? "";
}
