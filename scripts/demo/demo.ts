// `npm run demo`: plays the files of examples/wilgendam through the functions behind the commands. These read what the
// build generates, so the build comes first and they are loaded after it.
import { parseArgs } from "node:util";

import hardhat from "hardhat";

await hardhat.tasks.getTask("build").run({ quiet: true });
const { reportFailure } = await import("../output/reportFailure.js");
const { playFolder } = await import("./playFolder.js");
try {
  const { values } = parseArgs({
    options: {
      from: { type: "string", default: "examples/wilgendam" },
      out: { type: "string", default: "out/demo" },
    },
  });
  process.exitCode = await playFolder(values.from, values.out);
} catch (failure) {
  process.exitCode = reportFailure(failure, "en", process.stderr);
}
