import { Duty } from "../organisation/Duty.js";
import { dutyName } from "../organisation/dutyName.js";
import { formatOin } from "../organisation/formatOin.js";
import { signerOf } from "../statements/signerOf.js";
import {
  DOMAIN_NAMES,
  DOMAIN_VERSION,
  type Messages,
  type PrimaryType,
  type SignedStatement,
} from "../statements/Statement.js";
import { statementDigest } from "../statements/statementDigest.js";
import type { StatementContract } from "../statements/StatementKind.js";
import type { Audit } from "./Audit.js";
import type { ProgrammeBook } from "./Books.js";
import { callerOf } from "./callerOf.js";
import type { PromiseNumber } from "./Finding.js";
import type { Transaction } from "./History.js";
import { statementsIn, type Submission } from "./statementsIn.js";

/** Coins of a participant. */
export interface MovedCoins {
  readonly programme: bigint;
  readonly account: string;
  readonly coins: bigint;
}

interface Signed {
  readonly statement: SignedStatement;
  readonly digest: string;
}

/** A transaction while it is looked at, with what it brought. The event that is looked at is of `contract`. */
export class Inspection {
  readonly caller: string;
  readonly submissions: readonly Submission[];
  /** The contract whose event is looked at. */
  contract: StatementContract = "Socialcoin";
  /** Coins that came into being, and that no award explained. */
  readonly minted: MovedCoins[] = [];
  /** Coins that went. */
  readonly burned: MovedCoins[] = [];
  /** Coins of receipts and annulments of this transaction, which must have been burned in it. */
  readonly toBurn: MovedCoins[] = [];
  /** Coins of receipts that were reversed in this transaction, which must have come back in it. */
  readonly toRestore: MovedCoins[] = [];
  readonly #signed = new Map<StatementContract, readonly Signed[]>();

  constructor(
    readonly audit: Audit,
    readonly transaction: Transaction,
  ) {
    const { addresses } = audit.history;
    this.caller = callerOf(transaction, addresses);
    this.submissions = statementsIn(transaction, addresses);
  }

  get time(): bigint {
    return this.transaction.time;
  }

  /** Counts a check of this transaction. */
  check(promise: PromiseNumber, holds: boolean, sentence: () => string): boolean {
    const { block, hash: transaction } = this.transaction;
    return this.audit.check(promise, holds, sentence, { block, transaction });
  }

  /** Requires that whoever called had a duty of the programme's municipality. */
  requireCaller(programme: ProgrammeBook, duty: Duty = Duty.Operator): void {
    const { municipality } = programme.agreement;
    this.check("I16", this.audit.books.roles.hasDuty(municipality, duty, this.caller, this.time), () => {
      const needed = duty === Duty.Operator ? "operator" : "administrator";
      return `${this.caller} acted in programme ${programme.number.toString()} and was no ${needed} of its municipality.`;
    });
  }

  /** Requires that a signer had a duty at an organisation. */
  requireDuty(promise: PromiseNumber, organisation: bigint, duties: readonly Duty[], signer: string): void {
    const { roles } = this.audit.books;
    const had = duties.some((duty) => roles.hasDuty(organisation, duty, signer, this.time));
    this.check(
      promise,
      had,
      () =>
        `${signer} signed for organisation ${formatOin(organisation)} without the duty ${duties.map(dutyName).join(" or ")}.`,
    );
  }

  /** Requires that something has the number after the last one. */
  requireNext(promise: PromiseNumber, what: string, number: bigint, before: number | bigint): void {
    const next = BigInt(before) + 1n;
    this.check(
      promise,
      number === next,
      () => `${what} ${number.toString()} came where ${next.toString()} was next.`,
    );
  }

  /** The programme of a number, which must have been created. */
  programme(promise: PromiseNumber, number: bigint): ProgrammeBook | undefined {
    const book = this.audit.books.programmes.get(number);
    this.check(promise, book !== undefined, () => `Programme ${number.toString()} was never created.`);
    return book;
  }

  /**
   * The signed statement that an event rests on, which must stand in the transaction: in time, never used before, not
   * signed by who submitted it. Its signature is checked afterwards.
   *
   * @param which Its digest, as the event names it, or by what it is known.
   */
  statement<P extends PrimaryType>(
    promise: PromiseNumber,
    primaryType: P,
    which: string | ((message: Messages[P]) => boolean),
  ): Messages[P] | undefined {
    const meant = this.#statements().filter(
      ({ statement, digest }) =>
        statement.primaryType === primaryType &&
        (typeof which === "string" ? digest === which : which(statement.message as Messages[P])),
    );
    // A contract account may have tried one in vain before.
    const found = meant.find((one) => this.#counts(one)) ?? meant[0];
    const shown = this.check(
      promise,
      found !== undefined,
      () => `The transaction does not show the ${primaryType} that it rests on.`,
    );
    if (!shown || found === undefined) return undefined;
    const { statement, digest } = found;
    const signer = signerOf(statement);
    this.check(promise, statement.message.deadline >= this.time, () => {
      return `The ${primaryType} of ${signer} was submitted after its deadline.`;
    });
    this.check(promise, signer !== this.caller, () => `${signer} signed and submitted the ${primaryType}.`);
    this.check("I13", !this.audit.used.has(digest), () => `The ${primaryType} of ${signer} was used before.`);
    this.audit.used.add(digest);
    this.audit.signatures.push({ promise, transaction: this.transaction, statement, digest });
    return statement.message as Messages[P];
  }

  #counts({ statement, digest }: Signed): boolean {
    const inTime = statement.message.deadline >= this.time;
    return inTime && !this.audit.used.has(digest) && signerOf(statement) !== this.caller;
  }

  /** What was submitted, as statements to the contract whose event is looked at. */
  #statements(): readonly Signed[] {
    const { contract } = this;
    const known = this.#signed.get(contract);
    if (known !== undefined) return known;
    const { chainId, addresses } = this.audit.history;
    const domain = {
      name: DOMAIN_NAMES[contract],
      version: DOMAIN_VERSION,
      chainId,
      verifyingContract: addresses[contract],
    };
    const signed = this.submissions.map((submission) => {
      const statement: SignedStatement = { domain, ...submission };
      return { statement, digest: statementDigest(statement) };
    });
    this.#signed.set(contract, signed);
    return signed;
  }
}
