import type { Language } from "../language/Language.js";

const english = {
  FILE_AS_WRITTEN: "The file is a receipt that proves itself, as it was written.",
  FILE_REWRITTEN: "The file was saved anew by another program; ask for the file as it was written.",
  FILE_OTHER_VERSION:
    "The file is of another version: an older one has no proof, a newer one needs a newer program.",
  FILE_UNPROVEN:
    "A voucher or a contribution carries no proof of its own; verify it at a node that you trust.",
  FILE_NO_BUNDLE: "The file is no receipt that proves itself.",
  LETTER_EMPTY:
    "The PDF carries no receipt: it was printed anew, scanned or cleaned; ask for the letter as it was written.",
  LETTER_SEVERAL: "The PDF carries several receipts; ask for a letter of each.",
  LETTER_REWRITTEN:
    "The receipt in the PDF is what counts; the pages are not as they were written. Ask for the letter as written.",
  LETTER_TOO_LARGE: "The PDF is larger than any letter; ask for the letter as it was written.",
  NETWORK_SAME: "The receipt is of the network that you trust.",
  CHAIN_OTHER: "The receipt is of another chain than the one that you trust.",
  CONTRACT_OTHER: "The receipt names another contract than the one that you trust.",
  MANIFEST_MISSING: "Which network to trust is not known; get its manifest from your municipality.",
  NODE_SERVES: "The node serves that network.",
  NODE_UNREACHABLE: "The node does not answer; try again later.",
  NODE_OTHER_CHAIN: "The node serves another chain; connect to the right one.",
  NODE_WITHOUT_CONTRACT: "The node knows no contract at that address; it may not have caught up.",
  BLOCK_HASH_OTHER: "The block's fields are not those of the hash in the file: one was altered.",
  SEALS_QUORUM: "A quorum of the network's validators sealed the block.",
  SEALS_DEVELOPMENT: "This is a development network: nobody vouches for its blocks.",
  SEALS_REARRANGED: "The seals are good, but were rearranged after the export; ask for the file as written.",
  SEALS_MISSING: "The block has no seals that can be read.",
  SEALS_TOO_FEW: "Fewer validators than a quorum sealed the block.",
  SEAL_UNREADABLE: "A seal of the block was made by nobody: the block or the seal was altered.",
  SEAL_FOREIGN:
    "Somebody who is no validator, or was none at that block, made a seal; or the block was altered.",
  SEAL_REPEATED: "A validator's seal stands there twice.",
  VALIDATORS_OTHER: "The block lists other validators than the network had then.",
  VALIDATORS_CHANGED:
    "The block is newer than your manifest and lists other validators; get the newest manifest.",
  VALIDATORS_UNKNOWN:
    "Your manifest does not say who sealed a block of that number; get the newest manifest.",
  CODE_SAME: "The contract that you trust was in that block.",
  CODE_OTHER: "Another program than the contract that you trust was at that address.",
  CONTRACT_ABSENT: "There was no contract at that address in that block.",
  CONTRACT_UNPROVEN: "The proof of the contract does not belong to the block.",
  CONTENT_SAME: "The chain has this receipt, with exactly these fields.",
  CONTENT_OTHER:
    "The chain has this receipt's number with other fields: one was altered, or the receipt is invented.",
  CONTENT_ABSENT: "The chain has no receipt with this number.",
  CONTENT_UNPROVEN: "The proof of the receipt does not belong to the contract.",
  STANDING_ISSUED: "The receipt counts.",
  STANDING_ACKNOWLEDGED: "The receipt counts, and the creditor has said that it is in its books.",
  STANDING_REVERSED: "The receipt was reversed: the claim is owed again.",
  CLAIM_OPENS: "The references in the file are those of the claim.",
  CLAIM_OTHER: "The references in the file are not those of the claim.",
  CLAIM_UNKNOWN: "The chain has no such claim.",
  CLAIM_UNPROVEN: "The proof of the claim does not belong to the contract.",
  EARLIER_ANSWER: "An earlier question has to be answered with yes first.",
} as const;

/** Why an answer was given. A code never changes its meaning. */
export type Reason = keyof typeof english;

const dutch: Readonly<Record<Reason, string>> = {
  FILE_AS_WRITTEN: "Het bestand is een bewijs dat zichzelf bewijst, zoals het werd geschreven.",
  FILE_REWRITTEN:
    "Het bestand is door een ander programma opnieuw opgeslagen; vraag om het bestand zoals het werd geschreven.",
  FILE_OTHER_VERSION:
    "Het bestand is van een andere versie: een oudere heeft geen bewijs bij zich, een nieuwere vraagt een nieuwer programma.",
  FILE_UNPROVEN:
    "Een tegoedbon of bijdrage heeft geen bewijs bij zich; controleer die bij een knooppunt dat u vertrouwt.",
  FILE_NO_BUNDLE: "Het bestand is geen bewijs dat zichzelf bewijst.",
  LETTER_EMPTY:
    "In de PDF zit geen bewijs: zij is opnieuw afgedrukt, gescand of opgeschoond; vraag om de brief zoals die werd geschreven.",
  LETTER_REWRITTEN:
    "Het bewijs in de PDF is wat telt; de bladzijden zijn niet meer zoals ze geschreven zijn. Vraag om de brief zoals die geschreven is.",
  LETTER_SEVERAL: "In de PDF zitten meer bewijzen; vraag om een brief voor elk.",
  LETTER_TOO_LARGE: "De PDF is groter dan een brief kan zijn; vraag om de brief zoals die werd geschreven.",
  NETWORK_SAME: "Het bewijs is van het netwerk dat u vertrouwt.",
  CHAIN_OTHER: "Het bewijs is van een andere keten dan die u vertrouwt.",
  CONTRACT_OTHER: "Het bewijs noemt een ander contract dan dat u vertrouwt.",
  MANIFEST_MISSING: "Welk netwerk te vertrouwen is, is niet bekend; haal het manifest bij uw gemeente.",
  NODE_SERVES: "Het knooppunt hoort bij dat netwerk.",
  NODE_UNREACHABLE: "Het knooppunt antwoordt niet; probeer het later opnieuw.",
  NODE_OTHER_CHAIN: "Het knooppunt hoort bij een andere keten; noem het juiste.",
  NODE_WITHOUT_CONTRACT: "Het knooppunt kent geen contract op dat adres; misschien loopt het achter.",
  BLOCK_HASH_OTHER:
    "De velden van het blok horen niet bij het controlegetal in het bestand: een is veranderd.",
  SEALS_QUORUM: "Voldoende validatoren van het netwerk hebben het blok verzegeld.",
  SEALS_DEVELOPMENT: "Dit is een oefennetwerk: niemand staat in voor de blokken.",
  SEALS_REARRANGED:
    "De zegels zijn goed, maar na het schrijven anders gelegd; vraag om het bestand zoals het werd geschreven.",
  SEALS_MISSING: "Het blok heeft geen zegels die te lezen zijn.",
  SEALS_TOO_FEW: "Te weinig validatoren hebben het blok verzegeld.",
  SEAL_UNREADABLE: "Een zegel van het blok is door niemand gezet: het blok of het zegel is veranderd.",
  SEAL_FOREIGN:
    "Iemand die geen validator is, of het bij dat blok niet was, heeft een zegel gezet; of het blok is veranderd.",
  SEAL_REPEATED: "Het zegel van een validator staat er dubbel.",
  VALIDATORS_OTHER: "Het blok noemt andere validatoren dan het netwerk toen had.",
  VALIDATORS_CHANGED:
    "Het blok is nieuwer dan uw manifest en noemt andere validatoren; haal het nieuwste manifest.",
  VALIDATORS_UNKNOWN:
    "Uw manifest zegt niet wie een blok met dat nummer verzegelde; haal het nieuwste manifest.",
  CODE_SAME: "Het contract dat u vertrouwt stond in dat blok.",
  CODE_OTHER: "Op dat adres stond een ander programma dan het contract dat u vertrouwt.",
  CONTRACT_ABSENT: "Op dat adres stond in dat blok geen contract.",
  CONTRACT_UNPROVEN: "Het bewijs van het contract hoort niet bij het blok.",
  CONTENT_SAME: "De keten heeft dit bewijs, met precies deze gegevens.",
  CONTENT_OTHER:
    "De keten heeft dit nummer met andere gegevens: er is iets veranderd, of het bewijs is verzonnen.",
  CONTENT_ABSENT: "De keten heeft geen bewijs met dit nummer.",
  CONTENT_UNPROVEN: "Het bewijs van de afboeking hoort niet bij het contract.",
  STANDING_ISSUED: "Het bewijs telt.",
  STANDING_ACKNOWLEDGED: "Het bewijs telt, en de schuldeiser heeft gemeld dat het in de boeken staat.",
  STANDING_REVERSED: "Het bewijs is teruggedraaid: de vordering staat weer open.",
  CLAIM_OPENS: "De kenmerken in het bestand zijn die van de vordering.",
  CLAIM_OTHER: "De kenmerken in het bestand zijn niet die van de vordering.",
  CLAIM_UNKNOWN: "De keten kent deze vordering niet.",
  CLAIM_UNPROVEN: "Het bewijs van de vordering hoort niet bij het contract.",
  EARLIER_ANSWER: "Eerst moet een eerdere vraag met ja beantwoord zijn.",
};

/** What each reason says to people, in every language. */
export const REASONS = { en: english, nl: dutch } as const satisfies Record<Language, object>;
