import { Artifact_Brake } from "../generated/artifacts/Brake.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** Stops a contract at once, whatever the administrators' delay. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "Brake", {
      artifact: Artifact_Brake,
      args: [env.get("AccessManager").address],
    });
  },
  { tags: ["Brake"], dependencies: ["AccessManager"] },
);
