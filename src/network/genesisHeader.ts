import type { Header } from "../proofs/Header.js";
import type { Primitives } from "../proofs/Primitives.js";
import type { Genesis } from "./Genesis.js";
import { EMPTY_ROOT, stateRootOf } from "./stateRootOf.js";

const ZERO = `0x${"0".repeat(64)}`;
const NO_UNCLES = "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347";
/** SHA-256 of nothing: what a block of Prague without requests says. */
const NO_REQUESTS = "0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** What Besu puts into a first block since London, also where every later block says zero. */
const FIRST_BASE_FEE = "0x3b9aca00";

/** The header of the first block that Besu makes of a genesis file with rules up to Prague from the beginning. */
export async function genesisHeader(genesis: Genesis, primitives: Primitives): Promise<Header> {
  const { coinbase, difficulty, gasLimit, timestamp, extraData, mixHash, nonce, alloc } = genesis;
  return {
    parentHash: ZERO,
    sha3Uncles: NO_UNCLES,
    miner: coinbase,
    stateRoot: await stateRootOf(alloc, primitives),
    transactionsRoot: EMPTY_ROOT,
    receiptsRoot: EMPTY_ROOT,
    logsBloom: `0x${"0".repeat(512)}`,
    difficulty,
    number: "0x0",
    gasLimit,
    gasUsed: "0x0",
    timestamp,
    extraData,
    mixHash,
    nonce: `0x${BigInt(nonce).toString(16).padStart(16, "0")}`,
    baseFeePerGas: FIRST_BASE_FEE,
    withdrawalsRoot: EMPTY_ROOT,
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
    parentBeaconBlockRoot: ZERO,
    requestsHash: NO_REQUESTS,
  };
}
