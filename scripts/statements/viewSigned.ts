import type { SignedFile } from "./SigningOptions.js";

const MILLISECONDS = 1_000;

/** Text view of statements that were signed. */
export function viewSigned(signed: readonly SignedFile[]): string {
  return signed
    .map(({ file, signer, deadline }) => {
      const until = new Date(Number(deadline) * MILLISECONDS).toISOString().slice(0, 10);
      return `Signed by ${signer}, to be submitted by ${until}: ${file}`;
    })
    .join("\n");
}
