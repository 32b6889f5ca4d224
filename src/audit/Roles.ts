import type { Duty } from "../organisation/Duty.js";
import { roleOf } from "../organisation/roleOf.js";
import type { AuditedEvents } from "./History.js";

interface Membership {
  /** Unix seconds from which the account is a member. */
  readonly since: bigint;
  /** Execution delays, in seconds, and from when each counts. */
  readonly delays: readonly { readonly delay: bigint; readonly from: bigint }[];
}

/** Who held which role when, as the access manager announced it. */
export class Roles {
  readonly #members = new Map<string, Membership>();
  readonly #closed = new Set<string>();

  granted({ roleId, account, delay, since, newMember }: AuditedEvents["RoleGranted"], now: bigint): void {
    const key = keyOf(roleId, account);
    if (newMember) {
      // The delay counts from the grant, although membership may begin later.
      this.#members.set(key, { since, delays: [{ delay, from: now }] });
    } else {
      // A change that did not count yet is replaced.
      const { since: member, delays } = this.#members.get(key) ?? { since, delays: [] };
      const counting = delays.filter(({ from }) => from <= now);
      this.#members.set(key, { since: member, delays: [...counting, { delay, from: since }] });
    }
  }

  revoked({ roleId, account }: AuditedEvents["RoleRevoked"]): void {
    this.#members.delete(keyOf(roleId, account));
  }

  closed({ target, closed }: AuditedEvents["TargetClosed"]): void {
    if (closed) this.#closed.add(target);
    else this.#closed.delete(target);
  }

  /** Whether a contract refused everything at this place of the history. */
  isClosed(contract: string): boolean {
    return this.#closed.has(contract);
  }

  /** Whether an account could act in a role at a moment: who has an execution delay does not pass a direct call. */
  has(role: bigint, account: string, now: bigint): boolean {
    const membership = this.#members.get(keyOf(role, account));
    if (membership === undefined || membership.since > now) return false;
    return membership.delays.findLast(({ from }) => from <= now)?.delay === 0n;
  }

  /** The same for a duty at an organisation. */
  hasDuty(organisation: bigint, duty: Duty, account: string, now: bigint): boolean {
    return this.has(roleOf(organisation, duty), account, now);
  }

  /** Everybody who was granted a role and not lost it, with the execution delay of a moment. */
  *holders(now: bigint): Generator<{ role: bigint; account: string; since: bigint; delay: bigint }> {
    for (const [key, { since, delays }] of this.#members) {
      const [role = "", account = ""] = key.split(" ");
      const delay = delays.findLast(({ from }) => from <= now)?.delay ?? 0n;
      yield { role: BigInt(role), account, since, delay };
    }
  }
}

function keyOf(role: bigint, account: string): string {
  return `${role.toString()} ${account}`;
}
