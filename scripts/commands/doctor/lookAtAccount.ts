import { Duty } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { askerOf } from "../../chain/askerOf.js";
import type { Context } from "../../context/Context.js";
import type { Finding } from "./Finding.js";

/** An account behind a name of `--as`: its duties, whether it may send, what it can pay, and what still waits. */
export async function lookAtAccount(
  context: Context,
  as: string,
  oin: bigint | undefined,
): Promise<Finding[]> {
  const account = await context.keys.signerOf(as).getAddress();
  const found = (answer: Finding["answer"], sentence: string): Finding => ({ what: as, answer, sentence });
  const findings: Finding[] = [found("good", `Its account is ${account}.`)];
  if (oin !== undefined) {
    const duties = await dutiesOf(context, oin, account);
    findings.push(
      duties.length > 0
        ? found("good", `It is ${duties.join(", ")} of ${formatOin(oin)}.`)
        : found(
            "wrong",
            `It has no duty at ${formatOin(oin)}. Its administrator gives one: organisation staff.`,
          ),
    );
  }

  const [mined, pending, balance, head, allowed] = await askerOf(context.provider).askAll([
    { method: "eth_getTransactionCount", params: [account, "latest"] },
    { method: "eth_getTransactionCount", params: [account, "pending"] },
    { method: "eth_getBalance", params: [account, "latest"] },
    { method: "eth_getBlockByNumber", params: ["latest", false] },
    { method: "perm_getAccountsAllowlist", params: [] },
  ]);
  const waiting = Number(pending?.result ?? 0) - Number(mined?.result ?? 0);
  if (waiting > 0) {
    findings.push(
      found(
        "warning",
        `${waiting} of its transactions wait for a block. Wait, then run the command again that sent them.`,
      ),
    );
  }
  const base = BigInt((head?.result as { baseFeePerGas?: string } | undefined)?.baseFeePerGas ?? "0x0");
  const free = base === 0n;
  if (!free && BigInt((balance?.result ?? "0x0") as string) === 0n) {
    findings.push(found("wrong", "It cannot pay for gas, which costs something here. Give it some."));
  }
  if (Array.isArray(allowed?.result)) {
    const listed = allowed.result.some((one) => String(one).toLowerCase() === account.toLowerCase());
    findings.push(
      listed
        ? found("good", "The node's allow-list has it.")
        : found(
            "wrong",
            "The node's allow-list lacks it. The node's administrator adds it (perm_addAccountsToAllowlist).",
          ),
    );
  } else {
    findings.push(found("unknown", "Whether the network lets it send cannot be asked at this node."));
  }
  return findings;
}

async function dutiesOf({ contracts }: Context, oin: bigint, account: string): Promise<string[]> {
  const held = await Promise.all(
    Object.entries(Duty).map(async ([name, duty]) => {
      const [member] = await contracts.accessManager.hasRole(roleOf(oin, duty), account);
      return member ? [name] : [];
    }),
  );
  return held.flat();
}
