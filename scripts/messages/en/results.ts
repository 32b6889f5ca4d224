import { count, number } from "./words.js";

/** What came of a command, in English. */
export const results = {
  signed: (signer: string, until: string, file: string): string =>
    `Signed by ${signer}, to be submitted by ${until}: ${file}`,
  unsigned: (signer: string, until: string, file: string): string =>
    `To be signed by ${signer}, and to be submitted by ${until}: ${file}`,
  planned: (signer: string, until: string, file: string): string =>
    `Would be signed by ${signer}, to be submitted by ${until}: ${file}`,
  keepReferences: (file: string): string =>
    `Keep ${file}: receipts are posted with it. It has your references: the municipality gets it too, and nobody else.`,
  programme: (programme: bigint, created: boolean, terms: string): string =>
    `Programme ${programme.toString()} ${created ? "was created" : "exists already; nothing was sent"}. Hash of its terms: ${terms}`,
  arrangement: (arrangement: bigint, opened: boolean, file: string): string =>
    `Arrangement ${arrangement.toString()} ${opened ? "was opened" : "was open already; nothing was sent"}. Keep ${file}: it alone shows whose it is.`,
  claim: (claim: bigint, file: string): string => `  claim ${claim.toString()} of ${file}`,
  duties: (sent: boolean, now: number, before: number, transactions: number): string =>
    now === 0
      ? `Nothing was sent; ${count(before, "duty")} ${before === 1 ? "was" : "were"} so already.`
      : `${sent ? "Done" : "Not sent"}: ${count(now, "duty")}; ${number(before)} were so already (${count(transactions, "transaction")}).`,
  admitted: (sent: boolean, now: number, before: number, transactions: number): string =>
    now === 0
      ? `All ${count(before, "organisation")} were admitted already; nothing was sent.`
      : `${sent ? "Admitted" : "Not sent"}: ${count(now, "organisation")}; ${number(before)} were admitted already (${count(transactions, "transaction")}).`,
};
