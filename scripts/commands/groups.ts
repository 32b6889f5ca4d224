import type { Command } from "commander";

import type { Shell } from "./Shell.js";

/** Commands that belong together, loaded when one of them is wanted: most of what each needs, no other needs. */
export interface Group {
  readonly name: string;
  readonly description: string;
  /** A group whose only command has its name is that command. */
  readonly alone?: true;
  readonly load: (shell: Shell) => Promise<readonly Command[]>;
}

/** All commands, in the order of a network's and a programme's life. */
export const groups: readonly Group[] = [
  {
    name: "network",
    description: "A network, from its keys to what others trust of it",
    load: async (shell) => (await import("./network/networkCommands.js")).networkCommands(shell),
  },
  {
    name: "doctor",
    description: "Look at node, contracts, keys and journal, and say what to do (sends nothing)",
    alone: true,
    load: async (shell) => [(await import("./doctor/doctor.js")).doctorCommand(shell)],
  },
  {
    name: "statement",
    description: "Statements that are signed elsewhere",
    load: async (shell) => (await import("./statement/statementCommands.js")).statementCommands(shell),
  },
  {
    name: "organisation",
    description: "Who takes part, and who does what there",
    load: async (shell) =>
      (await import("./organisation/organisationCommands.js")).organisationCommands(shell),
  },
  {
    name: "programme",
    description: "What the parties agreed",
    load: async (shell) => (await import("./programme/programmeCommands.js")).programmeCommands(shell),
  },
  {
    name: "participant",
    description: "Residents who take part",
    load: async (shell) => (await import("./participant/participantCommands.js")).participantCommands(shell),
  },
  {
    name: "claim",
    description: "What a household owes, and its final discharge",
    load: async (shell) => (await import("./claim/claimCommands.js")).claimCommands(shell),
  },
  {
    name: "offer",
    description: "What coins buy in kind",
    load: async (shell) => (await import("./offer/offerCommands.js")).offerCommands(shell),
  },
  {
    name: "plan",
    description: "What residents pool coins for, in their street",
    load: async (shell) => (await import("./plan/planCommands.js")).planCommands(shell),
  },
  {
    name: "task",
    description: "What residents did",
    load: async (shell) => (await import("./task/taskCommands.js")).taskCommands(shell),
  },
  {
    name: "award",
    description: "Award the coins of attested tasks (operator, who is not the attester)",
    alone: true,
    load: async (shell) => [(await import("./award/award.js")).awardCommand(shell)],
  },
  {
    name: "redeem",
    description: "Coins into write-offs, vouchers and contributions",
    load: async (shell) => (await import("./redeem/redeemCommands.js")).redeemCommands(shell),
  },
  {
    name: "receipt",
    description: "What creditors and providers post and check",
    load: async (shell) => (await import("./receipt/receiptCommands.js")).receiptCommands(shell),
  },
  {
    name: "audit",
    description: "Work every promise out anew from all that ever happened (needs no key)",
    alone: true,
    load: async (shell) => [(await import("./audit/audit.js")).auditCommand(shell)],
  },
  {
    name: "completion",
    description: "Write what lets a shell complete commands and options: bash, zsh or fish",
    alone: true,
    load: async (shell) => [(await import("./completion/completion.js")).completionCommand(shell)],
  },
];
