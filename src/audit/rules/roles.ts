import type { Audit } from "../Audit.js";
import type { Rule } from "../Rule.js";

/** Roles are written down as the access manager announces them, and whether it froze a contract. */
export function roles({ books }: Audit): Rule {
  return {
    RoleGranted: (args, { time }) => {
      books.roles.granted(args, time);
    },
    RoleRevoked: (args) => {
      books.roles.revoked(args);
    },
    TargetClosed: (args) => {
      books.roles.closed(args);
    },
  };
}
