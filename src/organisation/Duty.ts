/** What somebody does at an organisation; the numbers are those of the contracts and never change. */
export const Duty = {
  Administrator: 1,
  Operator: 2,
  Attester: 3,
  Creditor: 4,
  Provider: 5,
} as const;

/** The name of a duty. */
export type DutyName = keyof typeof Duty;

/** The number of a duty. */
export type Duty = (typeof Duty)[DutyName];
