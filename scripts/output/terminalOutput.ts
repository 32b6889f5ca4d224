import { SingleBar } from "cli-progress";

import type { Messages } from "../messages/en.js";
import type { Output, Progress } from "./Output.js";
import { showControls } from "./showControls.js";
import { toJson } from "./toJson.js";

/** Shorter work shows no bar: it would only flicker. */
const PATIENCE_MS = 2_000;

/** The streams that a terminal output writes to. */
export interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * The sink of the command line.
 *
 * @param streams Where to write.
 * @param messages What is said, in the language of the person.
 * @param json Whether results are written as JSON; notes and progress are then left out.
 */
export function terminalOutput(streams: Streams, json: boolean, messages: Messages): Output {
  return {
    messages,
    result(value, view) {
      streams.stdout.write(`${json ? toJson(value) : showControls(view(value, messages))}\n`);
    },
    note(sentence) {
      if (!json) streams.stderr.write(`${showControls(sentence)}\n`);
    },
    progress(label, total) {
      return json
        ? { advance: () => undefined, stop: () => undefined }
        : patientBar(streams.stderr, label, total);
    },
  };
}

function patientBar(stream: NodeJS.WritableStream, label: string, total?: number): Progress {
  const bar = new SingleBar({
    format: `${label} ${total === undefined ? "{value}" : "{bar} {value}/{total}"} · {duration_formatted}`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  const begun = Date.now();
  let done = 0;
  let shown = false;
  // Whoever stops the program gets the cursor back.
  const interrupted = (): void => {
    bar.stop();
    process.kill(process.pid, "SIGINT");
  };
  return {
    advance(steps) {
      done += steps;
      if (!shown && Date.now() - begun > PATIENCE_MS && (total === undefined || done < total)) {
        shown = true;
        process.once("SIGINT", interrupted);
        bar.start(total ?? Infinity, done);
      } else if (shown) {
        bar.update(done);
      }
    },
    stop() {
      if (!shown) return;
      process.removeListener("SIGINT", interrupted);
      bar.stop();
    },
  };
}
