import type { LetterWords } from "./LetterWords.js";

/** The letters in Dutch: plain words, short sentences, one thing at a time. */
export const dutch: LetterWords = {
  language: "nl",
  locale: "nl-NL",
  otherLanguage: { text: "An English translation is on the next page.", locale: "en-GB" },
  to: "Aan",
  participant: "de deelnemer",
  from: "Van",
  date: "Datum",
  development: "Proefnetwerk: dit bewijs is een oefening en bewijst niets tegenover anderen.",
  bodies: {
    "creditor-write-off": ({ amount, coins, outstanding }) => ({
      title: `Bewijs van afboeking: ${amount}`,
      paragraphs: [
        `Een deelnemer aan schuldhulp heeft ${coins} Socialcoins ingeleverd. Volgens de afspraken die u met de ` +
          `gemeente heeft gemaakt, boekt u daarvoor ${amount} af van de vordering die hieronder staat. Daarna staat ` +
          `nog ${outstanding} open.`,
        "De ingeleverde coins bestaan niet meer: niemand kan ze nog een keer gebruiken.",
      ],
      parts: [
        {
          heading: "Wat u doet",
          paragraphs: [],
          steps: [
            "Controleer het bewijs. Hoe dat gaat, staat hieronder.",
            `Boek ${amount} af in uw administratie.`,
            "Bevestig aan de gemeente dat u het bewijs heeft geboekt.",
          ],
        },
      ],
    }),
    "creditor-discharge": ({ amount, creditor }) => ({
      title: `Bewijs van finale kwijting: ${amount}`,
      paragraphs: [
        `${creditor} heeft verklaard dat de rest van de vordering die hieronder staat niet meer betaald hoeft te ` +
          `worden. Dat is ${amount}. Er staat nu niets meer open.`,
      ],
      parts: [
        {
          heading: "Wat u doet",
          paragraphs: [],
          steps: [
            "Controleer het bewijs. Hoe dat gaat, staat hieronder.",
            `Boek ${amount} af en sluit de vordering.`,
            "Vraag de deelnemer niet meer om dit geld, en trek de vordering terug bij een incassobureau.",
            "Bevestig aan de gemeente dat u het bewijs heeft geboekt.",
          ],
        },
      ],
    }),
    "resident-write-off": ({ amount, coins, creditor, outstanding }) => ({
      title: `Uw schuld is ${amount} lager`,
      paragraphs: [
        `U heeft meegedaan in uw buurt en daarmee Socialcoins verdiend. Voor ${coins} van die coins boekt ${creditor} ` +
          `nu ${amount} af. Dat bedrag hoeft u niet meer te betalen.`,
        `Van deze schuld staat nog ${outstanding} open.`,
      ],
      parts: [
        {
          heading: "Wat u doet",
          paragraphs: [
            "U hoeft niets te doen. Bewaar deze brief, het liefst ook het bestand (de pdf).",
            "Klopt er iets niet, of heeft u een vraag? Ga naar uw wijkteam en neem deze brief mee.",
          ],
        },
      ],
    }),
    "resident-discharge": ({ amount, creditor }) => ({
      title: "U hoeft deze schuld niet meer te betalen",
      paragraphs: [
        `${creditor} heeft verklaard dat u de rest van deze schuld niet meer hoeft te betalen. Dat is ${amount}. ` +
          "Er staat nu niets meer open. Dit heet finale kwijting.",
      ],
      parts: [
        {
          heading: "Bewaar deze brief goed",
          paragraphs: [
            "Bewaar deze brief en ook het bestand (de pdf), zo lang als u kunt.",
            "Vraagt iemand later toch om dit geld? Betaal dan niet meteen. Laat eerst deze brief zien. Stuur het " +
              "bestand mee: daarmee kan iedereen zelf controleren dat het klopt.",
            "Komt u er niet uit? Ga naar uw wijkteam en neem deze brief mee.",
          ],
        },
      ],
    }),
  },
  factsHeading: "De gegevens",
  rows: (facts, discharge) => [
    ["Schuldeiser", facts.creditor],
    ["OIN van de schuldeiser", facts.oin],
    ["Betaalreferentie", facts.paymentReference],
    ["Factuurnummer", facts.invoiceNumber],
    ["Klantnummer", facts.customerNumber],
    ["Nummer van dit bewijs", facts.number],
    [discharge ? "Datum van de kwijting" : "Datum van de afboeking", facts.issued],
    ["Ingeleverde coins", discharge ? "" : facts.coins],
    [discharge ? "Kwijtgescholden" : "Afgeboekt", facts.amount],
    ["Nog open", facts.outstanding],
  ],
  check: {
    heading: "Zo controleert u dit bewijs",
    paragraphs: [
      "In dit pdf-bestand zit het bewijs zelf, als bijlage met de naam receipt.json. Open het bestand met de " +
        "controlepagina van Socialcoin, of met het programma “socialcoin receipt verify”. Daarvoor is geen " +
        "internet nodig. U krijgt te zien of het bewijs geldig is en om welk bedrag het gaat.",
      "Alleen het bestand is het bewijs. Een afdruk op papier legt uit wat erin staat. De QR-code noemt het " +
        "nummer en het kenmerk van het bewijs; hij opent geen website.",
    ],
  },
  checkRows: (facts) => [
    ["Stand op", facts.asOf],
    ["Blok", facts.block],
    ["Netwerk", facts.chain],
    ["Contract", facts.contract],
    ["Kenmerk", facts.digest],
  ],
  codeDescription: ({ number }) => `QR-code met het nummer (${number}) en het kenmerk van dit bewijs.`,
  documentTitle: ({ number }, { title }) => `Bewijs ${number} · ${title}`,
  footer: ({ number }, page, pages) => `Bewijs ${number} · bladzijde ${page} van ${pages}`,
};
