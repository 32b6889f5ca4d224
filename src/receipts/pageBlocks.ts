/** As many blocks as Besu answers for in one question, where its operator did not change that. */
const BLOCKS = 5_000;

/** The ranges, first to last block, in which a node is asked for the logs of many blocks. */
export function* pageBlocks(first: number, last: number): Generator<readonly [first: number, last: number]> {
  for (let start = first; start <= last; start += BLOCKS) {
    yield [start, Math.min(start + BLOCKS - 1, last)];
  }
}
