import type { DutyName } from "../../../src/organisation/Duty.js";
import { DUTY_WORDS } from "../../../src/organisation/dutyWords.js";
import { count, number } from "./words.js";

const programmes = (n: bigint): string => `programme ${n.toString()}`;

/** What a command will do, a sentence for each step, in English. */
export const plans = {
  total: (statements: number, transactions: number): string =>
    `${count(statements, "statement")} in ${count(transactions, "transaction")}.`,

  admit: (oin: string, name: string, account: string): string =>
    `Admit ${oin} ${name}, administered by ${account}.`,
  appoint: (account: string, duty: DutyName, oin: string): string =>
    `Appoint ${account} as ${DUTY_WORDS.en[duty]} of ${oin}.`,
  replace: (account: string, duty: DutyName, oin: string, successor: string | undefined): string =>
    `Take from ${account} the duty ${DUTY_WORDS.en[duty]} of ${oin}${successor === undefined ? "" : ` and give it to ${successor}`}.`,
  cancel: (caller: string, what: string): string => `Cancel what ${caller} announced: ${what}.`,

  programme: (oin: string, label: string, coins: bigint, coinValue: string, activities: number): string =>
    `Create a programme of ${oin} for ${label}: ${count(coins, "coin")} of € ${coinValue}, ${count(activities, "activity")}.`,
  accede: (oin: string, programme: bigint): string => `${oin} accedes to ${programmes(programme)}.`,
  status: {
    open: (programme: bigint): string => `Resume ${programmes(programme)}.`,
    suspended: (programme: bigint): string =>
      `Suspend ${programmes(programme)}: nothing is awarded meanwhile.`,
    closed: (programme: bigint): string =>
      `Close ${programmes(programme)} for ever: nothing is awarded any more; coins can still be redeemed.`,
  },
  addActivity: (code: string, coins: bigint, programme: bigint): string =>
    `Offer ${code} in ${programmes(programme)}: ${count(coins, "coin")} a unit.`,
  retireActivity: (code: string, programme: bigint): string =>
    `Withdraw ${code} from ${programmes(programme)}: it is not awarded any more.`,

  enrol: (participant: string, programme: bigint, target: bigint): string =>
    `${participant} joins ${programmes(programme)}${target === 0n ? "" : `, arrangement ${target.toString()}`}.`,
  withdraw: (participant: string, programme: bigint): string =>
    `${participant} stops with ${programmes(programme)}; coins stay and can be redeemed.`,
  suspend: (participant: string, programme: bigint, reason: string): string =>
    `Suspend ${participant} in ${programmes(programme)}: ${reason}.`,
  resume: (participant: string, programme: bigint): string =>
    `End the suspension of ${participant} in ${programmes(programme)}.`,
  recover: (participant: string, successor: string, programme: bigint): string =>
    `${participant} has the account ${successor} from now on in ${programmes(programme)}.`,

  arrangement: (programme: bigint, file: string): string =>
    `Open an arrangement in ${programmes(programme)}; ${file} keeps its salt.`,
  register: (oin: string, claims: number, arrangement: bigint): string =>
    `${oin} registers ${count(claims, "claim")} in arrangement ${arrangement.toString()}.`,
  assign: (claim: bigint, from: string, to: string): string =>
    `Claim ${claim.toString()} goes from ${from} to ${to}.`,
  withdrawClaim: (oin: string, claim: bigint): string =>
    `${oin} no longer asks the rest of claim ${claim.toString()}.`,
  discharge: (oin: string, claim: bigint): string => `${oin} waives the rest of claim ${claim.toString()}.`,

  award: (tasks: number, programme: bigint, attester: string, file: string): string =>
    `Award ${count(tasks, "task")} of ${programmes(programme)}, attested by ${attester} (${file}).`,
  annul: (task: bigint, participant: string, programme: bigint): string =>
    `Annul task ${task.toString()} of ${participant} in ${programmes(programme)}.`,

  offer: (oin: string, pieces: bigint, price: bigint, programme: bigint, file: string): string =>
    `${oin} offers ${number(pieces)} of ${count(price, "coin")} each in ${programmes(programme)} (${file}).`,
  propose: (file: string, programme: bigint, coins: bigint, until: string, oin: string): string =>
    `Propose ${file} in ${programmes(programme)}: ${count(coins, "coin")} by ${until}, realised by ${oin}.`,
  order: (participant: string, coins: bigint, target: bigint): string =>
    `${participant} redeems up to ${count(coins, "coin")} towards target ${target.toString()}.`,
  acknowledge: (oin: string, receipts: number): string =>
    `${oin} has ${count(receipts, "receipt")} in its books.`,
  reverse: (oin: string, receipt: bigint, programme: bigint): string =>
    `${oin} undoes receipt ${receipt.toString()} of ${programmes(programme)}; its coins go back.`,
};
