import { Transaction } from "ethers";

import type { BesuBlocks } from "./besuBlocks.js";
import { type Ask, type BesuState, Refused } from "./besuStub.js";

interface Place {
  readonly state: BesuState;
  readonly blocks: BesuBlocks;
  readonly ask: Ask;
}

interface Proof {
  nonce: string;
  balance: string;
  codeHash: string;
  storageProof: { key: string; value: string; proof: string[] }[];
}

const NO_CODE = "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";
const EVERYTHING = "0x56bc75e2d63100000";

/** What a Besu node answers. */
export async function answerBesu(method: string, asked: unknown[], place: Place): Promise<unknown> {
  const { state, blocks, ask } = place;
  const mined = await blocks.follow();
  const newest = Math.min(mined, state.frozenAt ?? mined);
  refuseTags(asked);
  const params = (blocks.inward(asked) as unknown[]).map((one) =>
    one === "latest" || one === "pending" ? tagOf(one, newest, mined) : one,
  );

  const [api = ""] = method.split("_");
  if (!BESU_APIS.has(api)) throw new Refused(-32601, "Method not found");
  if (!state.apis.includes(api)) throw new Refused(-32604, "Method not enabled");
  const own = OWN[method];
  if (own !== undefined) return own(place, params, newest);
  return restrict(method, await askBehind(method, params, ask), newest, place);
}

/** All APIs that Besu has; which of them are open its configuration says. */
const BESU_APIS = new Set([
  "eth",
  "net",
  "web3",
  "qbft",
  "perm",
  "admin",
  "debug",
  "miner",
  "txpool",
  "trace",
]);

/** Besu's own answers; everything else comes from the node behind. */
const OWN: Record<string, (place: Place, params: unknown[], newest: number) => unknown> = {
  eth_blockNumber: (_, __, newest) => hex(newest),
  eth_gasPrice: () => "0x0",
  eth_maxPriorityFeePerGas: () => "0x0",
  eth_getBalance: () => "0x0",
  eth_syncing: ({ state }, _, newest) =>
    state.syncing && { startingBlock: "0x0", currentBlock: hex(newest), highestBlock: hex(newest + 9) },
  eth_sendRawTransaction: (place, [raw]) => send(place, raw as string),
  eth_getProof: prove,
  net_peerCount: ({ state }) => hex(state.peers),
  net_enode: ({ state }) => {
    if (state.enode === undefined) throw new Refused(-32000, "P2P network is not enabled");
    return state.enode;
  },
  web3_clientVersion: () => "besu/v26.3.0/stub",
  qbft_getValidatorsByBlockNumber: ({ state }) => state.validators,
  qbft_getPendingVotes: ({ state }) => state.votes,
  qbft_proposeValidatorVote: ({ state }, [address, add]) => {
    state.votes[(address as string).toLowerCase()] = add as boolean;
    return true;
  },
  qbft_discardValidatorVote: ({ state }, [address]) =>
    Reflect.deleteProperty(state.votes, (address as string).toLowerCase()),
  qbft_getSignerMetrics: ({ state }, _, newest) =>
    state.validators.map((address, index) => ({
      address,
      proposedBlockCount: "0x19",
      lastProposedBlockNumber: hex(newest - index),
    })),
  perm_getAccountsAllowlist: ({ state }) => {
    if (state.allowed === undefined) throw new Refused(-32000, "Account allowlist has not been enabled");
    return state.allowed;
  },
  perm_getNodesAllowlist: ({ state }) => state.nodes,
  admin_peers: () => [],
};

function refuseTags(params: unknown[]): void {
  const named = params.flatMap((one) =>
    typeof one === "object" && one !== null ? (Object.values(one) as unknown[]) : [one],
  );
  if (named.some((one) => one === "finalized" || one === "safe")) throw new Refused(-39001, "Unknown block");
}

/** A node that stands still has no other newest block than the one at which it stands. */
function tagOf(tag: "latest" | "pending", newest: number, mined: number): string {
  return tag === "pending" && newest === mined ? tag : hex(newest);
}

async function send({ state, ask }: Place, raw: string): Promise<string> {
  const { from, nonce, gasPrice, maxFeePerGas, hash } = Transaction.from(raw);
  if (from === null || hash === null) throw new Refused(-32602, "Invalid transaction params");
  if (state.syncing) throw new Refused(-32008, "Initial sync is still in progress");
  const next = Number(await ask("eth_getTransactionCount", [from, "latest"]));
  if (nonce < next) throw new Refused(-32001, "Nonce too low");
  if (state.sent.includes(hash)) throw new Refused(-32000, "Known transaction");
  if (nonce - next >= state.inFlight) {
    throw new Refused(-32000, "Transaction nonce is too distant from current sender nonce");
  }
  const isAllowed = state.allowed?.some((address) => address.toLowerCase() === from.toLowerCase()) ?? true;
  if (!isAllowed) throw new Refused(-32007, "Sender account not authorized to send transactions");
  if ((maxFeePerGas ?? gasPrice ?? 0n) > 0n) {
    throw new Refused(-32004, "Upfront cost exceeds account balance");
  }
  if (state.frozenAt !== undefined) return hash;

  state.sent.push(hash);
  await ask("hardhat_setNextBlockBaseFeePerGas", ["0x0"]);
  if (BigInt((await ask("eth_getBalance", [from, "latest"])) as string) === 0n) {
    await ask("hardhat_setBalance", [from, EVERYTHING]);
  }
  return (await ask("eth_sendRawTransaction", [raw])) as string;
}

async function prove({ state, ask }: Place, params: unknown[], newest: number): Promise<unknown> {
  const [account, slots, block] = params as [string, string[], string];
  const number = Number(block);
  if (number > newest) return null;
  if (newest - number >= state.proofBlocks) throw new Refused(-32000, "World state unavailable");
  const padded = slots.map((slot) => `0x${BigInt(slot).toString(16).padStart(64, "0")}`);
  const proof = (await ask("eth_getProof", [account, padded, block])) as Proof;
  const isAbsent = BigInt(proof.nonce) + BigInt(proof.balance) === 0n && proof.codeHash === NO_CODE;
  const bySlot = new Map(proof.storageProof.map((slot) => [BigInt(slot.key), slot]));
  const storageProof = [...bySlot]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, slot]) => ({ ...slot, key: `0x${key.toString(16).padStart(2, "0")}` }));
  return { ...proof, storageProof: isAbsent ? [] : storageProof };
}

/** The node behind charges for gas; a call in this network costs nothing. */
async function askBehind(method: string, params: unknown[], ask: Ask): Promise<unknown> {
  if (method === "eth_call" || method === "eth_estimateGas") {
    const call = Object.entries(params[0] as object).filter(([field]) => !/price$|^max/i.test(field));
    return ask(method, [Object.fromEntries(call), ...params.slice(1)]);
  }
  return ask(method, params);
}

/** The answer as this node gives it: with its seals, and without what comes after its newest block. */
function restrict(method: string, answer: unknown, newest: number, { blocks, state }: Place): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if (Array.isArray(answer)) {
    return blocks.outward((answer as { blockNumber?: string }[]).filter((one) => isKnown(one, newest)));
  }
  const one = answer as Record<string, unknown>;
  if (!isKnown(one, newest)) return null;
  if (!method.startsWith("eth_getBlockBy")) return blocks.outward(one);
  return Number(one["number"]) > newest ? null : blocks.outward(blocks.store(one, state.seat));
}

function isKnown({ blockNumber }: { blockNumber?: unknown }, newest: number): boolean {
  return typeof blockNumber !== "string" || Number(blockNumber) <= newest;
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
