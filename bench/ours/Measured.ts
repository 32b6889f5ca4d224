/** What one action cost: gas of the transactions, divided by the items in them. */
export type Measured = Record<string, number>;
