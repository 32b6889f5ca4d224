import { REASONS } from "../../src/receipts/reasons.js";
import type { Words } from "./english.js";

/** What the page says in Dutch. */
export const dutch: Words = {
  title: "Controleer een afboeking",
  introduction:
    "Is deze afboeking echt, volledig en nog geldig? Geef de brief (PDF) of het bestand dat u heeft ontvangen. Het blijft op deze computer: deze pagina verstuurt niets.",
  languages: "Taal",
  noWorker:
    "Uw browser laat deze pagina niet rekenen. Open haar in een nieuwere Chrome, Edge, Firefox of Safari.",

  chooseFiles: "Bestanden kiezen",
  dropHere: "of sleep brieven, bestanden, mappen of een zip hierheen",
  chooseFolder: "Map kiezen",
  otherWays: "Andere manieren: map, plakken, camera",
  paste: "Plak hier de tekst van een bestand of code",
  check: "Controleren",
  camera: "Code scannen met de camera",
  cameraStop: "Camera stoppen",
  cameraView: "Wat de camera ziet",
  cameraHint: "Houd de code van de brief voor de camera.",
  cameraRefused: "Hier is geen camera te gebruiken. Kies in plaats daarvan een foto van de code.",
  clear: "Bestanden weghalen",

  working: (done, total) => `Bezig: ${done} van ${total} bestanden`,
  result: "Uitkomst",
  nothingFound:
    "In wat u gaf zit nog geen bewijs van afboeking. Geef de brief (PDF) of het bestand dat u heeft ontvangen.",
  nothingGiven: "In wat u hierheen sleepte zijn geen bestanden gevonden. Kies ze met een knop.",

  verdicts: {
    standing: "Echt en geldig",
    reversed: "Echt, maar teruggedraaid",
    practice: "Alleen oefening, geen afboeking",
    false: "Niet echt",
    unchecked: "Niet te controleren",
    "no-receipt": "Geen bewijs van afboeking",
  },
  advice: {
    standing: "U kunt deze afboeking verwerken.",
    reversed:
      "De schuldeiser heeft deze afboeking ongedaan gemaakt; de vordering staat weer open. Verwerk deze afboeking niet.",
    practice:
      "Alles klopt, maar op een oefennetwerk, waar iedereen dit kan maken. Er is geen schuld afgeboekt. Verwerk dit niet.",
    false: "Verwerk dit niet. Vraag de gemeente.",
    unchecked: "Dat zegt niets ten nadele van het bewijs. Verwerk het pas als het wel te controleren is.",
    "no-receipt":
      "Het bestand is iets anders dan een bewijs van afboeking. Zoek het bestand of de brief die u ontving.",
  },
  brokenLink: (number, link, reason) => `Schakel ${number} breekt, “${link}”: ${reason}`,
  missingLink: (number, link, reason) => `Schakel ${number} is niet te controleren, “${link}”: ${reason}`,
  asOf: (moment, block) => `Stand van ${moment}, blok ${block}.`,
  afterwards: "Wat daarna is teruggedraaid, staat niet in het bestand.",
  letterWords:
    "Dit kwam uit een brief. Wat op de bladzijden gedrukt staat, is niet vergeleken: verwerk de bedragen die hier staan.",
  letterSender: "Afzender volgens de brief (niet bewezen)",
  letterCreditor: "Schuldeiser volgens de brief (niet bewezen)",
  practiceBanner:
    "Oefennetwerk. Ten minste een van deze bestanden komt van een netwerk voor ontwikkeling: het is als bewijs niets waard en er is geen schuld mee afgeboekt.",
  practiceNetwork:
    "Dit is een oefennetwerk: iedereen kan er bewijzen maken. Vertrouw het alleen om iets uit te proberen.",
  practiceReversed: "Op dat netwerk is het teruggedraaid.",

  renewals: {
    newer: "Nieuwere stand, bewezen door het knooppunt dat u noemde.",
    "as-new": "Het knooppunt dat u noemde weet niets nieuwers.",
    "node-behind": "Het knooppunt dat u noemde loopt achter op dit bestand; dit is de stand van het bestand.",
    "not-proven":
      "Het knooppunt dat u noemde kon geen nieuwere stand bewijzen; dit is de stand van het bestand.",
    "no-answer":
      "Het knooppunt dat u noemde gaf geen antwoord, of laat zich niet door een pagina vragen; dit is de stand van het bestand.",
  },

  facts: "Wat er staat",
  unproven: "Wat het bestand zegt. Het is niet bewezen.",
  creditor: "Schuldeiser (OIN)",
  paymentReference: "Uw betaalreferentie",
  invoiceNumber: "Factuurnummer",
  customerNumber: "Klantnummer",
  claim: "Nummer van de vordering",
  writtenOff: "Afgeboekt",
  coins: "Ingeleverde coins",
  waived: "Kwijtgescholden (finale kwijting)",
  outstanding: "Blijft te betalen",
  issuedAt: "Datum van de afboeking",
  municipality: "Gemeenten van dit netwerk (OIN)",
  programme: "Programma",
  receipt: "Nummer van het bewijs",
  network: "Netwerk",
  file: "Bestand",
  none: "geen",
  acknowledged: "U heeft eerder gemeld dat het in uw boeken staat.",

  proof: "Het bewijs, schakel voor schakel",
  questions: {
    file: "Het bestand is zoals het werd geschreven",
    network: "Het is van het netwerk dat u vertrouwt",
    node: "Het knooppunt hoort bij dat netwerk",
    seals: "De validatoren van het netwerk hebben het blok verzegeld",
    contract: "Het contract dat u vertrouwt stond in dat blok",
    content: "Het contract heeft precies dit bewijs",
    standing: "Het bewijs telt nog",
    claim: "Uw kenmerken horen bij deze vordering",
  },
  answers: {
    yes: "Ja",
    no: "Nee",
    "could-not-check": "Niet te controleren",
    "not-applicable": "Niet van toepassing",
  },
  reasons: REASONS.nl,
  technical: "Nummers voor technici",
  contract: "Contract",
  chain: "Keten",
  participant: "Deelnemer (pseudoniem)",
  statement: "Getekende verklaring",
  digest: "Controlegetal",

  counted: (count) => `${count} bestanden gecontroleerd`,
  total: "Totaal van wat echt en geldig is",
  totalPractice: "Totaal van de oefening",
  repeated: "Al geteld: hetzelfde bewijs, in een ander bestand of van een eerder blok.",
  repeatedShort: "al geteld",
  table: "Bewijzen van afboeking, een per rij",
  verdict: "Oordeel",
  asOfShort: "Stand van",
  details: "Bekijken",
  close: "Sluiten",
  filterVerdict: "Tonen",
  filterAll: "Alle oordelen",
  filterText: "Zoek in kenmerken, nummers en bestanden",
  shown: (shown, all) => `${shown} van ${all} bewijzen`,
  more: "Meer tonen",
  export: "Opslaan als CSV",
  print: "Afdrukken",
  noneShown: "Geen bewijs past bij wat u zoekt.",

  codeTitle: "De code van een brief",
  codeNames: (number) => `Deze code noemt bewijs ${number}. Een code alleen bewijst niets.`,
  codeNeeds: (number) =>
    `Nog nodig: de brief als PDF, of het bestand van bewijs ${number} (zoals receipt-${number.padStart(6, "0")}.json). Geef het, en deze pagina zegt of het bij de code hoort.`,
  codeFits: (file) => `De code hoort bij ${file}, dat een eigen oordeel heeft.`,
  codeDiffers: (file) =>
    `De code en ${file} hebben hetzelfde nummer en zeggen iets anders. Vertrouw de brief niet; vraag de gemeente.`,
  codeAlarm: "De code van de brief hoort niet bij het bestand.",

  others: "Bestanden waarin niet is gekeken",
  refusals: {
    "too-large": "te groot",
    "too-many": "te veel bestanden in een archief",
    "archive-damaged": "het archief is beschadigd of geen zip",
    "other-kind": "in een archief wordt alleen in brieven (PDF), JSON-bestanden en foto's gekeken",
    locked: "met een wachtwoord afgesloten; pak het archief eerst uit",
    "picture-without-code": "een foto zonder leesbare code; neem haar recht van boven, bij goed licht",
    "code-of-something-else": "de code is van iets anders dan een bewijs van afboeking",
    "manifest-damaged": "lijkt een manifest van een netwerk, maar is niet te gebruiken",
    unreadable: "niet te lezen; misschien is het verplaatst",
  },
  moreRefused: (count) => `en nog ${count}`,
  tooManyFiles: (most) => `Meer dan ${most} bestanden: de rest is weggelaten. Geef ze in delen.`,

  networks: "Netwerken die u vertrouwt",
  networksExplained:
    "Een manifest zegt wiens zegels tellen. Haal het bij uw gemeente en vergelijk de vingerafdruk aan de telefoon voordat u het vertrouwt.",
  noNetworks:
    "Nog geen, en zonder is niets te controleren. Geef het bestand van het netwerk (het manifest) dat u van uw gemeente kreeg.",
  fingerprint: "Vingerafdruk",
  kind: "Soort",
  kindQbft: (validators) => `verzegeld door validatoren (${validators})`,
  kindDevelopment: "oefennetwerk: niemand staat ervoor in",
  asOfBlock: "Geschreven bij blok",
  signature: "Handtekening",
  signatures: {
    signed: (signer) => `van ${signer}`,
    unsigned: "geen",
    altered: "klopt niet: dit manifest is na het tekenen veranderd",
  },
  trustQuestion:
    "Vertrouwt u dit netwerk? Wie het manifest maakte, bepaalt wat deze pagina echt noemt. Leest uw gemeente u dezelfde vingerafdruk voor?",
  trust: "Ja, ik vertrouw dit netwerk",
  leaveOut: "Nee, laat het weg",
  distrust: "Niet meer vertrouwen",
  neverTrust: "Het is niet te vertrouwen.",
  replaces: "Het komt in de plaats van het manifest van dezelfde keten dat u nu vertrouwt.",

  node: "Kijk of er een nieuwere stand is",
  nodeExplained:
    "Als u wilt, vraagt deze pagina aan een knooppunt dat u noemt of een bewijs sindsdien is teruggedraaid. Het knooppunt ziet dan naar welke bewijsnummers u vraagt, en niets van wat in de bestanden staat. Het wordt niet geloofd: zijn antwoord moet zichzelf bewijzen. Na het noemen opent de pagina opnieuw, leeg: de browser laat haar dan alleen met dat adres praten. Geef uw bestanden daarna opnieuw.",
  nodeAddress: "Adres van het knooppunt (https://…)",
  nodeName: "Dit knooppunt gebruiken",
  nodeNamed: (address) =>
    `Deze pagina kan ${address} iets vragen, en niemand anders. Er wordt niets verstuurd voordat u op de knop drukt.`,
  nodeAsk: "Nu aan het knooppunt vragen",
  nodeForget: "Knooppunt vergeten",
  nodeWrong: "Dit is geen adres van een knooppunt. Het begint met https:// of http://.",
  nodeNothing: "Geef eerst bestanden en vertrouw hun netwerk.",

  about: "Over deze pagina",
  aboutText:
    "Eén bestand, geen verbinding, geen cookies, geen opslag: wat u geeft is weg als u de pagina sluit. Bewaar haar en gebruik haar zonder internet. Vergelijk de SHA-256 met die van uw gemeente of van dit project.",
  version: "Versie",
};
