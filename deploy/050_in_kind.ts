import { Artifact_InKind } from "../generated/artifacts/InKind.js";
import { deployScript } from "../rocketh.js";
import { deployOnce } from "./_deployOnce.js";

/** Turns coins into vouchers for goods and services. */
export default deployScript(
  async (env) => {
    await deployOnce(env, "InKind", {
      artifact: Artifact_InKind,
      args: [env.get("Socialcoin").address],
    });
  },
  { tags: ["InKind"], dependencies: ["Socialcoin"] },
);
