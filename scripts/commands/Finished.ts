/** The command line showed its help; there is nothing more to do and nothing failed. */
export class Finished extends Error {}
