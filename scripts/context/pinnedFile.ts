import { join } from "node:path";

import { networksFolder } from "./networksFolder.js";
import { requireNetworkName } from "./requireNetworkName.js";

/**
 * Where the manifest of a network is kept once it is trusted; there may be none.
 *
 * @param root The folder of the repository.
 * @throws SocialcoinError `NETWORK_NAME_INVALID`, `ENVIRONMENT_INVALID`
 */
export function pinnedFile(network: string, environment: NodeJS.ProcessEnv, root: string): string {
  requireNetworkName(network);
  return join(networksFolder(environment, root), `${network}.manifest.json`);
}
