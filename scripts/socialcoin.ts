import { config as loadEnv } from "dotenv";

import { runProgram } from "./commands/runProgram.js";
import { fastKeccak } from "./context/fastKeccak.js";

loadEnv({ quiet: true });
await fastKeccak();
process.exitCode = await runProgram(process.argv.slice(2), process.env, process);
