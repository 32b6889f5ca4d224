import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import type { Command } from "commander";

import type { Language } from "../../src/language/Language.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { askPerson } from "../context/askPerson.js";
import type { ContextOptions } from "../context/openContext.js";
import { pinnedFile } from "../context/pinnedFile.js";
import { messagesIn } from "../messages/messagesIn.js";
import { type Streams, terminalOutput } from "../output/terminalOutput.js";
import type { DeskOptions } from "../register/openDesk.js";
import type { Shell } from "./Shell.js";

/** The options that every command has. */
interface GlobalOptions extends ContextOptions {
  readonly json: boolean;
  readonly yes: boolean;
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The shell of a command line.
 *
 * @param language In which it speaks.
 * @param streams Where it writes.
 */
export function createShell(environment: NodeJS.ProcessEnv, language: Language, streams: Streams): Shell {
  const messages = messagesIn(language);
  return {
    async run(command: Command, act, view) {
      const options = command.optsWithGlobals<GlobalOptions>();
      const output = terminalOutput(streams, options.json, messages);
      const confirm = options.yes
        ? undefined
        : (question: string) => (options.json ? refuseToAsk() : askPerson(question, messages.answers));
      // Loaded here, because help and what works without a network should not wait for it.
      const [{ openContext }, { tellTruly }, { fastKeccak }] = await Promise.all([
        import("../context/openContext.js"),
        import("../context/tellTruly.js"),
        import("../context/fastKeccak.js"),
      ]);
      await fastKeccak();
      const { context, close } = await openContext(options, environment, ROOT, output, confirm);
      try {
        const value = await tellTruly(context, act);
        output.result(value, view);
        return value;
      } finally {
        close();
      }
    },
    async runOffline(command, act, view) {
      const output = terminalOutput(streams, command.optsWithGlobals<GlobalOptions>().json, messages);
      const value = await act(output);
      output.result(value, view);
      return value;
    },
    manifestOf(command) {
      const { manifest, network } = command.optsWithGlobals<GlobalOptions & { manifest?: string }>();
      const pinned = pinnedFile(network, environment, ROOT);
      return manifest ?? (existsSync(pinned) ? pinned : undefined);
    },
    pinnedFile: (network) => pinnedFile(network, environment, ROOT),
    async deskOf(command, output) {
      const { openDesk } = await import("../register/openDesk.js");
      return openDesk(command.optsWithGlobals<GlobalOptions & DeskOptions>(), environment, output);
    },
  };
}

/** A person would say yes to a plan that is not shown. */
function refuseToAsk(): Promise<never> {
  return Promise.reject(
    new SocialcoinError("ANSWER_MISSING", {
      en: "With --json no plan is shown and nothing is asked. Look at the plan with --dry-run, and add --yes to carry it out.",
      nl: "Met --json wordt geen plan getoond en niets gevraagd. Bekijk het plan met --dry-run, en voeg --yes toe om het uit te voeren.",
    }),
  );
}
