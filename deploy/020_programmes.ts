import { Artifact_Programmes } from "../generated/artifacts/Programmes.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** The agreements. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "Programmes", {
      artifact: Artifact_Programmes,
      args: [env.get("AccessManager").address],
    });
  },
  { tags: ["Programmes"], dependencies: ["AccessManager"] },
);
