import { runProgram } from "./commands/runProgram.js";

process.exitCode = await runProgram(process.argv.slice(2), process.env, process, process.cwd());
