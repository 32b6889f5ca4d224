import { ParticipantStatus } from "../../participation/ParticipantStatus.js";
import { type Person, type ProgrammeBook } from "../Books.js";

/** The participant with an account; one who never joined where it is new. */
export function personOf(book: ProgrammeBook, account: string): Person {
  const person = book.people.get(account) ?? {
    status: ParticipantStatus.None,
    enrolments: 0n,
    orders: 0n,
    balance: 0n,
    months: new Map<string, bigint>(),
    arrangement: 0n,
  };
  book.people.set(account, person);
  return person;
}
