import type { LetterWords } from "./LetterWords.js";

/** The letters in English: what the Dutch ones say, in the same order. */
export const english: LetterWords = {
  language: "en",
  locale: "en-GB",
  otherLanguage: { text: "De Nederlandse tekst staat op de vorige bladzijde.", locale: "nl-NL" },
  to: "To",
  participant: "the participant",
  from: "From",
  date: "Date",
  development: "Development network: this receipt is an exercise and proves nothing to others.",
  bodies: {
    "creditor-write-off": ({ amount, coins, outstanding }) => ({
      title: `Receipt of a write-off: ${amount}`,
      paragraphs: [
        `A participant in debt relief has redeemed ${coins} Socialcoins. As you agreed with the municipality, you ` +
          `write off ${amount} of the claim below for them. After that ${outstanding} is still owed.`,
        "The redeemed coins exist no longer: nobody can use them again.",
      ],
      parts: [
        {
          heading: "What to do",
          paragraphs: [],
          steps: [
            "Check the receipt. How to do so is explained below.",
            `Write off ${amount} in your books.`,
            "Confirm to the municipality that the receipt is in your books.",
          ],
        },
      ],
    }),
    "creditor-discharge": ({ amount, creditor }) => ({
      title: `Receipt of a final discharge: ${amount}`,
      paragraphs: [
        `${creditor} has declared that the rest of the claim below need not be paid any more. That is ${amount}. ` +
          "Nothing is owed now.",
      ],
      parts: [
        {
          heading: "What to do",
          paragraphs: [],
          steps: [
            "Check the receipt. How to do so is explained below.",
            `Write off ${amount} and close the claim.`,
            "Do not ask the participant for this money again, and take the claim back from a collector.",
            "Confirm to the municipality that the receipt is in your books.",
          ],
        },
      ],
    }),
    "resident-write-off": ({ amount, coins, creditor, outstanding }) => ({
      title: `Your debt is ${amount} lower`,
      paragraphs: [
        `You took part in your neighbourhood and earned Socialcoins. For ${coins} of those coins ${creditor} now ` +
          `writes off ${amount}. You need not pay that amount any more.`,
        `Of this debt ${outstanding} is still owed.`,
      ],
      parts: [
        {
          heading: "What to do",
          paragraphs: [
            "You need not do anything. Keep this letter, and preferably the file (the PDF) too.",
            "Is something wrong, or do you have a question? Go to your neighbourhood team and bring this letter.",
          ],
        },
      ],
    }),
    "resident-discharge": ({ amount, creditor }) => ({
      title: "You need not pay this debt any more",
      paragraphs: [
        `${creditor} has declared that you need not pay the rest of this debt any more. That is ${amount}. Nothing ` +
          "is owed now. This is called final discharge.",
      ],
      parts: [
        {
          heading: "Keep this letter well",
          paragraphs: [
            "Keep this letter and the file (the PDF) too, as long as you can.",
            "Does somebody ask for this money later after all? Then do not pay at once. First show this letter. Send " +
              "the file along: with it everybody can check for themselves that it is right.",
            "Do you need help? Go to your neighbourhood team and bring this letter.",
          ],
        },
      ],
    }),
  },
  factsHeading: "The facts",
  rows: (facts, discharge) => [
    ["Creditor", facts.creditor],
    ["OIN of the creditor", facts.oin],
    ["Payment reference", facts.paymentReference],
    ["Invoice number", facts.invoiceNumber],
    ["Customer number", facts.customerNumber],
    ["Number of this receipt", facts.number],
    [discharge ? "Date of the discharge" : "Date of the write-off", facts.issued],
    ["Redeemed coins", discharge ? "" : facts.coins],
    [discharge ? "Waived" : "Written off", facts.amount],
    ["Still owed", facts.outstanding],
  ],
  check: {
    heading: "How to check this receipt",
    paragraphs: [
      "This PDF file carries the receipt itself, as an attachment called receipt.json. Open the file with the " +
        "verification page of Socialcoin, or with the program “socialcoin receipt verify”. No internet connection " +
        "is needed. You see whether the receipt is valid, and for which amount.",
      "Only the file is the proof. A print on paper explains what is in it. The QR code names the receipt's number " +
        "and digest; it opens no website.",
    ],
  },
  checkRows: (facts) => [
    ["As of", facts.asOf],
    ["Block", facts.block],
    ["Network", facts.chain],
    ["Contract", facts.contract],
    ["Digest", facts.digest],
  ],
  codeDescription: ({ number }) => `QR code with the number (${number}) and the digest of this receipt.`,
  documentTitle: ({ number }, { title }) => `Receipt ${number} · ${title}`,
  footer: ({ number }, page, pages) => `Receipt ${number} · page ${page} of ${pages}`,
};
