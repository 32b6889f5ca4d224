import { NETWORK_ROLES, type NetworkRole } from "../../src/organisation/NetworkRole.js";
import { parseChoice } from "./parseChoice.js";

/**
 * A role of the network by its name.
 *
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export const parseNetworkRole = parseChoice<NetworkRole>(
  new Map((Object.keys(NETWORK_ROLES) as NetworkRole[]).map((name) => [name, [name]])),
);
