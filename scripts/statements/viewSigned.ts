import type { Messages } from "../messages/en.js";
import { formatMoment } from "../../src/language/formatMoment.js";
import type { SignedFile } from "./SigningOptions.js";

/** Text view of statements that were signed, or written to be signed elsewhere. */
export function viewSigned(signed: SignedFile | readonly SignedFile[], { results }: Messages): string {
  return [signed]
    .flat()
    .map(({ outcome, signer, deadline, file }) => results[outcome](signer, formatMoment(deadline), file))
    .join("\n");
}
