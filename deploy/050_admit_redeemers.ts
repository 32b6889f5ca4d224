import { type Abi_AccessManager } from "../generated/abis/AccessManager.js";
import { deployScript } from "../rocketh.js";
import { REDEEMER_ROLE } from "../src/organisation/roleOf.js";
import { redeemers } from "./_redeemers.js";

/** No waiting time between a grant and its effect, or between a call and its execution. */
const NO_DELAY = 0;

/** Lets the redeemers redeem. Nothing is sent for one that may already. */
export default deployScript(
  async (env) => {
    const manager = env.get<typeof Abi_AccessManager>("AccessManager");

    for (const name of redeemers) {
      const { address } = env.get(name);
      const [admitted] = await env.read(manager, { functionName: "hasRole", args: [REDEEMER_ROLE, address] });
      if (admitted) continue;

      // The label first: when this is interrupted, the next run finds the grant missing and does both.
      await env.execute(manager, {
        account: "networkAdministrator",
        functionName: "labelRole",
        args: [REDEEMER_ROLE, "Redeemer"],
      });
      await env.execute(manager, {
        account: "networkAdministrator",
        functionName: "grantRole",
        args: [REDEEMER_ROLE, address, NO_DELAY],
      });
    }
  },
  { tags: ["redeemers"], dependencies: ["AccessManager", ...redeemers] },
);
