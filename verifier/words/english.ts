import { type Reason, REASONS } from "../../src/receipts/reasons.js";

/** What the page says in English. */
export const english = {
  title: "Check a write-off",
  introduction:
    "Is this write-off genuine, complete and still standing? Give the letter (PDF) or the file that you received. It stays on this computer: this page sends nothing.",
  languages: "Language",
  noWorker:
    "Your browser does not let this page calculate. Open it in a newer Chrome, Edge, Firefox or Safari.",

  chooseFiles: "Choose files",
  dropHere: "or drop letters, files, folders or a zip here",
  chooseFolder: "Choose a folder",
  otherWays: "Other ways: folder, paste, camera",
  paste: "Paste the text of a file or code here",
  check: "Check",
  camera: "Scan a code with the camera",
  cameraStop: "Stop the camera",
  cameraView: "What the camera sees",
  cameraHint: "Hold the letter's code before the camera.",
  cameraRefused: "No camera can be used here. Choose a picture of the code instead.",
  clear: "Remove the files",

  working: (done: string, total: string) => `Checking: ${done} of ${total} files`,
  result: "Result",
  nothingFound:
    "There is no receipt yet in what you gave. Give the letter (PDF) or the file that you received.",
  nothingGiven: "No files were found in what you dropped. Choose them with a button instead.",

  verdicts: {
    standing: "Genuine and standing",
    reversed: "Genuine, but reversed",
    practice: "Practice only, no write-off",
    false: "Not genuine",
    unchecked: "Could not be checked",
    "no-receipt": "Not a receipt",
  },
  advice: {
    standing: "You can post this write-off.",
    reversed: "The creditor undid this write-off, and the claim is owed again. Do not post it.",
    practice:
      "Everything fits, but on a practice network, where anybody can make this. No debt was written off. Do not post it.",
    false: "Do not post this. Ask the municipality.",
    unchecked: "That says nothing against the receipt. Do not post it before it could be checked.",
    "no-receipt":
      "The file is something else than a write-off. Look for the file or letter that you received.",
  },
  brokenLink: (number: number, link: string, reason: string) => `Link ${number} breaks, “${link}”: ${reason}`,
  missingLink: (number: number, link: string, reason: string) =>
    `Link ${number} could not be checked, “${link}”: ${reason}`,
  asOf: (moment: string, block: string) => `As of ${moment}, block ${block}.`,
  afterwards: "A reversal after that moment is not in the file.",
  letterWords:
    "This came in a letter. What is printed on its pages was not compared: post the amounts that stand here.",
  letterSender: "Sender, as the letter says (not proven)",
  letterCreditor: "Creditor, as the letter says (not proven)",
  practiceBanner:
    "Practice network. At least one of these files comes from a network for development: it is worth nothing as proof, and no debt was written off by it.",
  practiceNetwork:
    "This is a practice network: anybody can make its receipts. Trust it only to try things out.",
  practiceReversed: "On that network it was reversed.",

  renewals: {
    newer: "Newer status, proven by the node that you named.",
    "as-new": "The node that you named knows nothing newer.",
    "node-behind": "The node that you named is behind this file; this is the status of the file.",
    "not-proven": "The node that you named could not prove a newer status; this is the status of the file.",
    "no-answer":
      "The node that you named did not answer, or not as a node that pages may ask; this is the status of the file.",
  },

  facts: "What it says",
  unproven: "What the file says. It was not proven.",
  creditor: "Creditor (OIN)",
  paymentReference: "Your payment reference",
  invoiceNumber: "Invoice number",
  customerNumber: "Customer number",
  claim: "Claim number",
  writtenOff: "Written off",
  coins: "Coins redeemed for it",
  waived: "Waived (final discharge)",
  outstanding: "Remains to be paid",
  issuedAt: "Date of the write-off",
  municipality: "Municipalities of this network (OIN)",
  programme: "Programme",
  receipt: "Receipt number",
  network: "Network",
  file: "File",
  none: "none",
  acknowledged: "You said earlier that it is in your books.",

  proof: "The proof, link by link",
  questions: {
    file: "The file is as it was written",
    network: "It is of the network that you trust",
    node: "The node serves that network",
    seals: "The network's validators sealed the block",
    contract: "The contract that you trust was in that block",
    content: "The contract has exactly this receipt",
    standing: "The receipt still counts",
    claim: "Your references belong to this claim",
  },
  answers: { yes: "Yes", no: "No", "could-not-check": "Could not check", "not-applicable": "Not applicable" },
  reasons: REASONS.en as Readonly<Record<Reason, string>>,
  technical: "Numbers for technicians",
  contract: "Contract",
  chain: "Chain",
  participant: "Participant (pseudonym)",
  statement: "Signed statement",
  digest: "Digest",

  counted: (count: string) => `${count} files checked`,
  total: "Total of what is genuine and standing",
  totalPractice: "Total of practice",
  repeated: "Counted already: the same receipt, in another file or as of an earlier block.",
  repeatedShort: "counted already",
  table: "Receipts, one a row",
  verdict: "Verdict",
  asOfShort: "As of",
  details: "Details",
  close: "Close",
  filterVerdict: "Show",
  filterAll: "All verdicts",
  filterText: "Search in references, numbers and files",
  shown: (shown: string, all: string) => `${shown} of ${all} receipts`,
  more: "Show more",
  export: "Save as CSV",
  print: "Print",
  noneShown: "No receipt fits what you search for.",

  codeTitle: "The code of a letter",
  codeNames: (number: string) => `This code names receipt ${number}. A code alone proves nothing.`,
  codeNeeds: (number: string) =>
    `Still needed: the letter as a PDF, or the file of receipt ${number} (such as receipt-${number.padStart(6, "0")}.json). Give it, and this page says whether it belongs to the code.`,
  codeFits: (file: string) => `The code belongs to ${file}, which has a verdict of its own.`,
  codeDiffers: (file: string) =>
    `The code and ${file} have the same number and say different things. Do not trust the letter; ask the municipality.`,
  codeAlarm: "The code of the letter does not belong to the file.",

  others: "Files that were not looked into",
  refusals: {
    "too-large": "too large",
    "too-many": "too many files in one archive",
    "archive-damaged": "the archive is damaged or of another kind than zip",
    "other-kind": "in an archive only letters (PDF), JSON files and pictures are looked into",
    locked: "locked with a password; unpack the archive first",
    "picture-without-code":
      "a picture without a code that can be read; take it straight from above, in good light",
    "code-of-something-else": "the code is of something else than a receipt",
    "manifest-damaged": "looks like a network manifest, but cannot be used",
    unreadable: "could not be read; it may have been moved",
  },
  moreRefused: (count: string) => `and ${count} more`,
  tooManyFiles: (most: string) => `More than ${most} files: the rest was left out. Give them in parts.`,

  networks: "Networks that you trust",
  networksExplained:
    "A manifest says whose seals count. Get it from your municipality, and compare the fingerprint by phone before you trust it.",
  noNetworks:
    "None yet. Without one nothing can be checked: give the file of the network (its manifest) that your municipality handed to you.",
  fingerprint: "Fingerprint",
  kind: "Kind",
  kindQbft: (validators: string) => `sealed by validators (${validators})`,
  kindDevelopment: "practice network: nobody vouches for it",
  asOfBlock: "Written as of block",
  signature: "Signature",
  signatures: {
    signed: (signer: string) => `by ${signer}`,
    unsigned: "none",
    altered: "does not fit: this manifest was altered after it was signed",
  },
  trustQuestion:
    "Do you trust this network? Whoever made its manifest decides what this page calls genuine. Is its fingerprint the one that your municipality reads to you?",
  trust: "Yes, trust this network",
  leaveOut: "No, leave it out",
  distrust: "Trust it no longer",
  neverTrust: "It cannot be trusted.",
  replaces: "It takes the place of the manifest of the same chain that you trust now.",

  node: "Check for a newer status",
  nodeExplained:
    "If you want, this page asks a node that you name whether a receipt was reversed since. The node then learns which receipt numbers you ask about, and nothing of what the files say. It is not believed: its answer must prove itself. Naming a node opens the page again, empty: from then on the browser lets it talk to that address and to no other. Give your files again afterwards.",
  nodeAddress: "Address of the node (https://…)",
  nodeName: "Use this node",
  nodeNamed: (address: string) =>
    `This page can ask ${address}, and nothing else. Nothing is sent before you press the button.`,
  nodeAsk: "Ask the node now",
  nodeForget: "Forget the node",
  nodeWrong: "This is no address of a node. It begins with https:// or http://.",
  nodeNothing: "Give files and trust their network first.",

  about: "About this page",
  aboutText:
    "One file, no connection, no cookies, no storage: what you give is gone when you close it. Save it and use it offline. Compare its SHA-256 with the one that your municipality or this project published.",
  version: "Version",
};

/** What the page says, in any language. */
export type Words = typeof english;
