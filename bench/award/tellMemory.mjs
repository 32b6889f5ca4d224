// Loaded into a process that is measured: when it ends, it notes the most memory that it had, in megabytes.
import { appendFileSync } from "node:fs";

const file = process.env.SOCIALCOIN_BENCH_MEMORY;
process.on("exit", () => {
  if (file !== undefined) appendFileSync(file, `${Math.round(process.resourceUsage().maxRSS / 1_024)}\n`);
});
