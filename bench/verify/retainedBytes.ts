import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const [FEW, MANY] = [1_000, 5_000];

/** Bytes per item that are still in memory after `work` was done on some thousands. */
export async function retainedBytes(work: (items: number) => Promise<void>): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const after = async (items: number) => {
    await work(items);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const few = await after(FEW);
  return ((await after(MANY)) - few) / MANY;
}
