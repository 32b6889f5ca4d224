import { config as loadEnv } from "dotenv";

import { runProgram } from "./commands/runProgram.js";

loadEnv({ quiet: true });
process.exitCode = await runProgram(process.argv.slice(2), process.env, process);
