import { getBytes } from "ethers";

/** What the compiler leaves open for a value that a constructor sets: PUSH32 and a word of zeros. */
const PUSH32 = 0x7f;
const WORD = 32;
/** How a constructor ends, RETURN and INVALID; the contract's own code follows, and nothing after it. */
const RETURN = 0xf3;
const INVALID = 0xfe;

/**
 * Whether a contract's code on the chain is what its creation code deploys: byte for byte, but for the values that a
 * constructor set.
 *
 * @param deployed The code on the chain.
 * @param creation What the compiler made of the source, constructor included.
 */
export function isCodeOf(deployed: string, creation: string): boolean {
  const [code, whole] = [getBytes(deployed), getBytes(creation)];
  const begins = whole.length - code.length;
  // A constructor is the smaller part; the same two bytes may end something else further on.
  if (begins > code.length || whole[begins - 2] !== RETURN || whole[begins - 1] !== INVALID) return false;
  const made = whole.subarray(begins);
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === made[at]) continue;
    const start = openWordAt(made, at);
    if (start === undefined) return false;
    at = start + WORD - 1;
  }
  return true;
}

/** Where the open word begins in which a byte lies; undefined where it lies in none. */
function openWordAt(made: Uint8Array, at: number): number | undefined {
  for (let start = at; start > at - WORD && start > 0; start -= 1) {
    if (made[start] !== 0) return undefined;
    const open = made.subarray(start, start + WORD);
    if (made[start - 1] === PUSH32 && open.length === WORD && open.every((byte) => byte === 0)) return start;
  }
  return undefined;
}
