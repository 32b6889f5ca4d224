import { administration, deployScript } from "../rocketh.js";
import { ADMIN_ROLE, BRAKE_ROLE } from "../src/organisation/roleOf.js";
import { grantOnce } from "./_roles.js";

/**
 * Hands the administration over to its final form: the brake and who pulls it, a second administrator, and the delay.
 * The first administrator's own delay comes last, for whatever is sent afterwards has to wait.
 */
export default deployScript(
  async (env) => {
    const { networkAdministrator } = env.namedAccounts;
    const { secondAdministrator, brakeHolder, delay } = administration;

    await grantOnce(env, { id: ADMIN_ROLE }, env.get("Brake").address, 0);
    await grantOnce(
      env,
      { id: BRAKE_ROLE, label: "Brake" },
      brakeHolder === "" ? networkAdministrator : brakeHolder,
      0,
    );
    if (secondAdministrator !== "") await grantOnce(env, { id: ADMIN_ROLE }, secondAdministrator, delay);
    await grantOnce(env, { id: ADMIN_ROLE }, networkAdministrator, delay);
  },
  { tags: ["administrators"], dependencies: ["AccessManager", "Brake", "redeemers"] },
);
