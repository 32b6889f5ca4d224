import { Artifact_Socialcoin } from "../generated/artifacts/Socialcoin.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** The coin. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "Socialcoin", {
      artifact: Artifact_Socialcoin,
      args: [env.get("Programmes").address],
    });
  },
  { tags: ["Socialcoin"], dependencies: ["Programmes"] },
);
