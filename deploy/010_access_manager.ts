import { Artifact_AccessManager } from "../generated/artifacts/AccessManager.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** Keeps all roles. Its first administrator is the network administrator, who can hand that over. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "AccessManager", {
      artifact: Artifact_AccessManager,
      args: [env.namedAccounts.networkAdministrator],
    });
  },
  { tags: ["AccessManager"] },
);
