import { formatTime } from "../../../src/language/formatTime.js";
import { askerOf } from "../../chain/askerOf.js";
import type { Context } from "../../context/Context.js";
import type { Finding } from "./Finding.js";

const DEVELOPMENT_CHAINS: ReadonlySet<bigint> = new Set([31_337n, 1_337n]);
/** A network of ours makes a block every few seconds; one that is minutes old is not its newest. */
const OLD_SECONDS = 120;
const AHEAD_SECONDS = 60;

/** The node: that it is there, is not behind, and has the time. */
export async function lookAtNode(context: Context, now: number): Promise<Finding[]> {
  const { name, chainId } = context.network;
  const node = askerOf(context.provider);
  const [head, syncing, peers] = await node.askAll([
    { method: "eth_getBlockByNumber", params: ["latest", false] },
    { method: "eth_syncing", params: [] },
    { method: "net_peerCount", params: [] },
  ]);
  const { number = "0x0", timestamp = "0x0" } = (head?.result ?? {}) as {
    number?: string;
    timestamp?: string;
  };
  const findings: Finding[] = [
    {
      what: "node",
      answer: "good",
      sentence: `It answers, on chain ${chainId.toString()} (${name}), at block ${Number(number)}.`,
    },
  ];
  if (syncing?.result !== false && syncing?.error === undefined) {
    findings.push({
      what: "node",
      answer: "wrong",
      sentence: "It is still catching up. Wait, or use another node.",
    });
  }
  if (typeof peers?.result === "string" && Number(peers.result) === 0 && !DEVELOPMENT_CHAINS.has(chainId)) {
    findings.push({
      what: "node",
      answer: "wrong",
      sentence: "It has no peers. Look at its connections and its allow-list of nodes.",
    });
  }
  return [...findings, clockOf(Number(timestamp), now, DEVELOPMENT_CHAINS.has(chainId))];
}

function clockOf(block: number, now: number, development: boolean): Finding {
  const what = "clock";
  const at = formatTime(block);
  if (development)
    return {
      what,
      answer: "good",
      sentence: `The newest block is of ${at}; a development network has its own time.`,
    };
  const age = Math.floor(now / 1_000) - block;
  if (age > OLD_SECONDS) {
    return {
      what,
      answer: "wrong",
      sentence: `The newest block is ${age} seconds old (${at}). The node stands still, or the network makes no blocks, or this machine's clock is ahead. Use another node.`,
    };
  }
  if (age < -AHEAD_SECONDS) {
    return {
      what,
      answer: "wrong",
      sentence: `The newest block is ${-age} seconds in the future: set this machine's clock.`,
    };
  }
  return { what, answer: "good", sentence: `The newest block is ${age} seconds old.` };
}
