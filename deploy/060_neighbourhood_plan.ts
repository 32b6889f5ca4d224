import { Artifact_NeighbourhoodPlan } from "../generated/artifacts/NeighbourhoodPlan.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** Turns coins that residents pool into what they want for their street. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "NeighbourhoodPlan", {
      artifact: Artifact_NeighbourhoodPlan,
      args: [env.get("Socialcoin").address],
    });
  },
  { tags: ["NeighbourhoodPlan"], dependencies: ["Socialcoin"] },
);
