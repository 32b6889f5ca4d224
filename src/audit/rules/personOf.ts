import { type Person, type ProgrammeBook, Standing } from "../Books.js";

/** The participant with an account; one who never joined where it is new. */
export function personOf(book: ProgrammeBook, account: string): Person {
  const person = book.people.get(account) ?? newPerson();
  book.people.set(account, person);
  return person;
}

/** Somebody who never joined. */
export function newPerson(): Person {
  return {
    status: Standing.None,
    enrolments: 0n,
    orders: 0n,
    balance: 0n,
    months: new Map(),
    arrangement: 0n,
  };
}
