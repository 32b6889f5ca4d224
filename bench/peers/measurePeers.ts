import type { Measured } from "../ours/Measured.js";
import { gasPerItem, person } from "../ours/scene.js";
import { compilePeers } from "./compilePeers.js";
import { deployEas } from "./deployEas.js";
import { deployTrex } from "./deployTrex.js";
import { deployPeer } from "./deployPeer.js";

/** How many awards are in one transaction. */
const COUNTS = [1, 10, 100];
const COINS = 100n;

/** A peer that can do the nearest thing to an award. */
export interface Peer {
  /** Sends one transaction for all participants; `tasks` counts the awards before it. */
  award(tasks: number, participants: string[]): Promise<{ wait(): Promise<{ gasUsed: bigint } | null> }>;
  /** As many awards as one transaction may have, where 100 pass the cap of 16,777,216 gas. */
  most?: number;
  /** Readies participants, where the peer needs that. */
  enrol?(participants: string[]): Promise<void>;
}

async function looping(name: string): Promise<Peer> {
  const contract = await deployPeer(compiled[name] ?? { abi: [], bytecode: "" });
  return {
    award: (tasks, participants) =>
      name === "Floor"
        ? contract.getFunction("award").send(1n, BigInt(tasks), COINS, participants)
        : contract.getFunction("award").send(1n, COINS, participants),
  };
}

const compiled = compilePeers();

/** The peers by the name that the table shows. */
const peers: Record<string, () => Promise<Peer>> = {
  "hand-written floor": () => looping("Floor"),
  "OpenZeppelin ERC1155 + role": () => looping("BareErc1155"),
  "OpenZeppelin ERC20 + role": () => looping("BareErc20"),
  "Solady ERC1155 + owner": () => looping("SoladyErc1155"),
  "Solady ERC20 + owner": () => looping("SoladyErc20"),
  "T-REX 4.1.6 batchMint": deployTrex,
  "EAS 1.9.0 multiAttest": deployEas,
};

/** Gas per award of each peer, to new and to known holders. */
export async function measurePeers(): Promise<Record<string, Measured>> {
  const all: Record<string, Measured> = {};
  for (const [name, deploy] of Object.entries(peers)) {
    const peer = await deploy();
    const people = Array.from({ length: 200 }, (_, index) => person(index).address);
    await peer.enrol?.(people);
    const measured: Measured = {};
    let first = 1;
    let tasks = 1;
    await peer.award(0, people.slice(0, 1));
    for (const count of COUNTS) {
      for (const holder of ["new", "known"]) {
        const some = people.slice(first, first + count);
        measured[`award ${holder} ${count.toString()}`] = await gasOf(peer, tasks, some);
        tasks += count;
      }
      first += count;
    }
    all[name] = measured;
  }
  return all;
}

async function gasOf(peer: Peer, tasks: number, participants: string[]): Promise<number> {
  const most = peer.most ?? participants.length;
  let used = 0;
  for (let start = 0; start < participants.length; start += most) {
    const some = participants.slice(start, start + most);
    used += await gasPerItem(1, peer.award(tasks + start, some));
  }
  return Math.round(used / participants.length);
}
