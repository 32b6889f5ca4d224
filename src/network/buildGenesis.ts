import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { encodeExtraData } from "../proofs/encodeExtraData.js";
import type { Genesis } from "./Genesis.js";
import type { NetworkDescription } from "./NetworkDescription.js";

const VANITY = 32;
const MILLISECONDS = 1_000;
/** "ctical byzantine fault tolerance", by which Besu knows a block of its consensus. */
const MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
/** So many blocks after which open votes on validators lapse. */
const EPOCH = 30_000;
/** A round lasts this many block periods before another validator proposes. */
const ROUND_PERIODS = 2;
/** EIP-170: the limit of public networks. */
const CONTRACT_SIZE_LIMIT = 24_576;

/** Forks whose rules hold from the first block, by number; Prague's successors are not among them. */
const FORKS = [
  "homestead",
  "eip150",
  "eip155",
  "eip158",
  "byzantium",
  "constantinople",
  "petersburg",
  "istanbul",
  "muirGlacier",
  "berlin",
  "london",
];
const BLOBS = {
  cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 },
  prague: { target: 6, max: 9, baseFeeUpdateFraction: 5_007_716 },
};

/**
 * Besu's genesis file for a network: QBFT, rules up to Prague, no base fee, nobody owns anything.
 *
 * @param validators Addresses in small letters, in any order.
 */
export function buildGenesis(description: NetworkDescription, validators: readonly string[]): Genesis {
  const { chainId, startedAt, blockPeriodSeconds, gasLimit } = description;
  const addresses = [...validators].sort().map((address) => hexToBytes(address as `0x${string}`));
  const round = new Uint8Array();
  return {
    config: {
      chainId,
      ...Object.fromEntries(FORKS.map((fork) => [`${fork}Block`, 0])),
      zeroBaseFee: true,
      contractSizeLimit: CONTRACT_SIZE_LIMIT,
      shanghaiTime: 0,
      cancunTime: 0,
      pragueTime: 0,
      blobSchedule: BLOBS,
      qbft: {
        blockperiodseconds: blockPeriodSeconds,
        epochlength: EPOCH,
        requesttimeoutseconds: ROUND_PERIODS * blockPeriodSeconds,
      },
    },
    nonce: "0x0",
    timestamp: hex(Date.parse(startedAt) / MILLISECONDS),
    gasLimit: hex(gasLimit),
    difficulty: "0x1",
    mixHash: MIX_HASH,
    coinbase: `0x${"0".repeat(40)}`,
    alloc: {},
    extraData: bytesToHex(
      encodeExtraData({ vanity: new Uint8Array(VANITY), validators: addresses, vote: [], round, seals: [] }),
    ),
  };
}

function hex(value: number): string {
  return `0x${Math.floor(value).toString(16)}`;
}
