import { ADMIN_ROLE, BRAKE_ROLE, REDEEMER_ROLE } from "./roleOf.js";

/** The roles that belong to the network and to no organisation, by the names that people use. */
export const NETWORK_ROLES = { administrator: ADMIN_ROLE, brake: BRAKE_ROLE, redeemer: REDEEMER_ROLE };

/** The name of a role of the network. */
export type NetworkRole = keyof typeof NETWORK_ROLES;
