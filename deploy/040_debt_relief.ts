import { Artifact_DebtRelief } from "../generated/artifacts/DebtRelief.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** Turns coins into receipts of debt that is written off. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "DebtRelief", {
      artifact: Artifact_DebtRelief,
      args: [env.get("Socialcoin").address],
    });
  },
  { tags: ["DebtRelief"], dependencies: ["Socialcoin"] },
);
