import { join } from "node:path";

import { readEnvironment } from "./readEnvironment.js";

/**
 * The folder of what is known of networks: settings, `<name>.json`, and manifests that are trusted,
 * `<name>.manifest.json`.
 *
 * @param root The folder of the repository.
 * @throws SocialcoinError `ENVIRONMENT_INVALID`
 */
export function networksFolder(environment: NodeJS.ProcessEnv, root: string): string {
  return readEnvironment(environment).networks ?? join(root, "networks");
}
