import { Command } from "commander";
import { id } from "ethers";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { type Carried, carryOut } from "../../chain/carryOut.js";
import { viewCarried } from "../../chain/viewCarried.js";
import { chainTime } from "../../context/chainTime.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { parseTime } from "../../input/parseTime.js";
import { readTextFile } from "../../input/readTextFile.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";
import { requirePlan } from "./requirePlan.js";

/** What residents want for their street. */
export interface ProposeOptions {
  readonly programme: bigint;
  /** Text file that describes it; the chain keeps its hash. */
  readonly file: string;
  /** Who will realise it: twenty digits. */
  readonly oin: string;
  /** Coins that it takes. */
  readonly target: bigint;
  /** Until when it can be realised, such as `2028-10-31 12:00`. */
  readonly until: string;
  /** Name of the operator's key. */
  readonly as: string;
}

/** A proposal. */
export interface Proposed extends Carried {
  /** Its number; undefined in a dry run. */
  readonly proposal: bigint | undefined;
}

/**
 * Puts a proposal of residents forward. An open one that is exactly like it counts as this one: the command can be run
 * again.
 *
 * @throws SocialcoinError `PROGRAMME_NOT_A_PLAN`, `TIME_IN_PAST`, `TIME_INVALID`
 */
export async function proposePlan(context: Context, options: ProposeOptions): Promise<Proposed> {
  const { programme, target, as } = options;
  const provider = parseOin(options.oin);
  const closesAt = parseTime(options.until);
  const textHash = id(readTextFile(options.file));
  await requirePlan(context, programme);
  if (closesAt <= (await chainTime(context.provider))) {
    throw new SocialcoinError("TIME_IN_PAST", {
      en: `${options.until} is past. Give a later time with --until.`,
      nl: `${options.until} is voorbij. Geef met --until een latere tijd.`,
    });
  }

  const wanted = { target, closesAt, textHash };
  const before = await find(context, programme, provider, wanted);
  const step = {
    plan: context.output.messages.plans.propose(
      options.file,
      programme,
      target,
      options.until,
      formatOin(provider),
    ),
    isDone: async () => (await find(context, programme, provider, wanted)) !== undefined,
    call: () =>
      context.contracts.plan.propose.populateTransaction(programme, provider, target, closesAt, textHash),
  };
  const carried = await carryOut(context, as, [step]);
  return { ...carried, proposal: before ?? (await find(context, programme, provider, wanted)) };
}

async function find(
  context: Context,
  programme: bigint,
  provider: bigint,
  wanted: { readonly target: bigint; readonly closesAt: bigint; readonly textHash: string },
): Promise<bigint | undefined> {
  const { plan } = context.contracts;
  const made = await plan.queryFilter(plan.filters.ProposalMade(undefined, programme, provider));
  return made.find(
    ({ args: { terms } }) =>
      terms.target === wanted.target &&
      terms.closesAt === wanted.closesAt &&
      terms.textHash === wanted.textHash,
  )?.args.proposal;
}

/** `plan propose N FILE --oin OIN --target COINS --until TIME --as NAME` */
export function planPropose(shell: Shell): Command {
  return new Command("propose")
    .description("Put forward what residents want for their street (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .argument("<file>", "text file that describes it")
    .requiredOption("--oin <oin>", "the provider that will realise it")
    .requiredOption("--target <coins>", "the coins that it takes", parseNumber)
    .requiredOption("--until <time>", "until when it can be realised, such as 2028-10-31 12:00")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      '\nExample:\n  socialcoin plan propose 4 bench.txt --oin 00000099000000204000 --target 1200 \\\n    --until "2028-10-31 12:00" --as wilgendam-operator',
    )
    .action(
      async (
        programme: bigint,
        file: string,
        options: Omit<ProposeOptions, "programme" | "file">,
        command: Command,
      ) => {
        const act = (context: Context) => proposePlan(context, { ...options, programme, file });
        await shell.run(command, act, view);
      },
    );
}

function view(proposed: Proposed, messages: Messages): string {
  const carried = viewCarried(proposed, messages);
  const { proposal } = proposed;
  return proposal === undefined ? carried : `${carried}\n${messages.numbered.proposal(proposal)}.`;
}
