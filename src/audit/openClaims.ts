import { type ArrangementBook, ClaimStatus } from "./Books.js";

/** How many claims of an arrangement are open. */
export function openClaims({ claims }: ArrangementBook): number {
  return claims.filter(({ status }) => status === ClaimStatus.Open).length;
}
