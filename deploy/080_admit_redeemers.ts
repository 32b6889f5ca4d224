import { deployScript } from "../rocketh.js";
import { REDEEMER_ROLE } from "../src/organisation/roleOf.js";
import { redeemers } from "./_redeemers.js";
import { grantOnce } from "./_roles.js";

/** Lets the redeemers redeem. Nothing is sent for one that may already. */
export default deployScript(
  async (env) => {
    for (const name of redeemers) {
      await grantOnce(env, { id: REDEEMER_ROLE, label: "Redeemer" }, env.get(name).address, 0);
    }
  },
  { tags: ["redeemers"], dependencies: ["AccessManager", ...redeemers] },
);
