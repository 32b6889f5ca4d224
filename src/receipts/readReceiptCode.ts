import { getAddress } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { CODE_HEAD, type ReceiptCode } from "./ReceiptCode.js";

const NUMBER = "(0|[1-9][0-9]{0,77})";
const FORM = new RegExp(`^${CODE_HEAD}:${NUMBER}:([0-9A-F]{40}):${NUMBER}:([0-9A-F]{64})$`);

/**
 * The receipt that a scanned QR code names. That the code says so proves nothing: compare its digest with the one of a
 * receipt that was verified, or its first 31 bytes with the contract's slot.
 *
 * @throws SocialcoinError `RECEIPT_CODE_INVALID`
 */
export function readReceiptCode(text: string): ReceiptCode {
  const [, chainId, contract, number, digest] = FORM.exec(text) ?? [];
  if (chainId === undefined || contract === undefined || number === undefined || digest === undefined) {
    throw new SocialcoinError("RECEIPT_CODE_INVALID", {
      en: "This is not the code of a receipt. Scan the code of the letter again.",
      nl: "Dit is niet de code van een bewijs. Scan de code van de brief opnieuw.",
    });
  }
  return {
    chainId: BigInt(chainId),
    contract: getAddress(`0x${contract.toLowerCase()}`),
    number: BigInt(number),
    digest: `0x${digest.toLowerCase()}`,
  };
}
