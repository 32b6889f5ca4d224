// Moves the clock of `npx hardhat node` on this machine forward, because the example's months lie in the future:
//   npx tsx scripts/demo/moveClock.ts "2027-01-28 10:00"
import { JsonRpcProvider } from "ethers";

import { formatTime } from "../../src/language/formatTime.js";
import { parseTime } from "../input/parseTime.js";

const provider = new JsonRpcProvider("http://127.0.0.1:8545", undefined, { staticNetwork: true });
const [, , time] = process.argv;
try {
  const moment = parseTime(time ?? "");
  await provider.send("evm_setNextBlockTimestamp", [Number(moment)]);
  await provider.send("evm_mine", []);
  process.stdout.write(`The network's clock stands at ${formatTime(moment)}.\n`);
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
} finally {
  provider.destroy();
}
