import type { Context } from "./Context.js";

/** Everybody who was ever granted a role and holds it still. */
export async function membersOf({ contracts }: Context, role: bigint): Promise<string[]> {
  const { accessManager: manager } = contracts;
  const grants = await manager.queryFilter(manager.filters.RoleGranted(role));
  const accounts = [...new Set(grants.map(({ args }) => args.account))];
  const holds = await Promise.all(accounts.map(async (account) => (await manager.hasRole(role, account))[0]));
  return accounts.filter((_, index) => holds[index] === true);
}
