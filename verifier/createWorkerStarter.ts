import type { Reply, Request } from "./Exchange.js";

/** Browsers that know trusted types let no text become code; this is the one address that may. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

/**
 * What starts workers with the program that stands in the page. They have the page's own policy.
 *
 * @param program Its source text.
 * @returns Starts one: `answer` hears everything that it says, `fail` that the browser does not let it run.
 */
export function createWorkerStarter(
  program: string,
): (
  answer: (reply: Reply) => void,
  fail: () => void,
) => { ask: (request: Request) => void; stop: () => void } {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy("socialcoin-worker", { createScriptURL: (url) => url });
  const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const address = policy?.createScriptURL(url) ?? url;
  return (answer, fail) => {
    const worker = new Worker(address);
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      answer(data);
    });
    worker.addEventListener("error", fail);
    return {
      ask: (request) => {
        worker.postMessage(request);
      },
      stop: () => {
        worker.terminate();
      },
    };
  };
}
