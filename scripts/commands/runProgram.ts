import { addDotEnv } from "../context/addDotEnv.js";
import { languageOf } from "../messages/languageOf.js";
import type { Streams } from "../output/terminalOutput.js";
import { createProgram } from "./createProgram.js";
import { createShell } from "./createShell.js";
import { Finished } from "./Finished.js";

/**
 * Runs one command line from argv to exit code. It holds the one catch: whatever fails anywhere ends here, as a
 * sentence.
 *
 * @param args What follows the program's name.
 * @param environment The environment.
 * @param streams Where results and notes go. Help goes to the process's own output.
 * @param folder Whose `.env` is added to the environment; none where it is left out.
 * @returns The exit code.
 */
export async function runProgram(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: Streams,
  folder?: string,
): Promise<number> {
  const language = languageOf(args, environment);
  try {
    if (folder !== undefined) addDotEnv(environment, folder);
    const shell = createShell(environment, language, streams);
    const program = await createProgram(shell, args);
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (failure) {
    if (failure instanceof Finished) return 0;
    const { reportFailure } = await import("../output/reportFailure.js");
    return reportFailure(failure, args.includes("--json") ? "json" : language, streams.stderr);
  }
}
