import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { config } from "dotenv";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What says which node, contracts and manifests are believed. */
const TRUST = ["SOCIALCOIN_NETWORKS", "SOCIALCOIN_DEPLOYMENTS", "SOCIALCOIN_RPC_URL"];

/**
 * Adds what the `.env` of a folder says, where the environment does not say it. Another folder than the program's own may
 * have been sent by anybody, with receipts in it: whom to believe is not for its `.env` to say.
 *
 * @throws SocialcoinError `ENVIRONMENT_UNTRUSTED`
 */
export function addDotEnv(environment: NodeJS.ProcessEnv, folder: string): void {
  const file = join(folder, ".env");
  const { parsed = {} } = config({ quiet: true, path: file, processEnv: {} });
  const own = realpathSync(folder) === realpathSync(ROOT);
  for (const [name, value] of Object.entries(parsed)) {
    if (environment[name] !== undefined) continue;
    if (!own && value !== "" && TRUST.includes(name)) throw untrusted(file, name);
    environment[name] = value;
  }
}

function untrusted(file: string, name: string): SocialcoinError {
  return new SocialcoinError(
    "ENVIRONMENT_UNTRUSTED",
    {
      en:
        `${file} says by ${name} what is believed, and is not the program's own: a folder that somebody sent may have one. ` +
        "If it is yours, set that in the environment or in the .env beside the program; else do not trust the folder.",
      nl: `${file} zegt met ${name} wat wordt geloofd, en is niet van het programma zelf: een map die iemand stuurde kan er een hebben. Is het van u, zet dat dan in de omgeving of in de .env naast het programma; vertrouw de map anders niet.`,
    },
    { exitKind: "configuration", details: { file, name } },
  );
}
