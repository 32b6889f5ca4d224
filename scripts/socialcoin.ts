import { config as loadEnv } from "dotenv";

import { createProgram } from "./commands/createProgram.js";
import { createShell } from "./commands/createShell.js";
import { Finished } from "./commands/Finished.js";
import { languageOf } from "./messages/languageOf.js";
import { reportFailure } from "./output/reportFailure.js";

loadEnv({ quiet: true });
const language = languageOf(process.argv, process.env);

// The one catch: whatever fails anywhere ends here, as a sentence and an exit code.
try {
  await createProgram(createShell(process.env, language)).parseAsync(process.argv);
} catch (failure) {
  if (!(failure instanceof Finished)) {
    process.exitCode = reportFailure(failure, process.argv.includes("--json"), process.stderr);
  }
}
