import { Command, InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { quorumOf } from "../../../src/proofs/quorumOf.js";
import { askNode } from "../../context/askNode.js";
import { openNetworkFolder } from "../../network/openNetworkFolder.js";
import { type NodeValidators, readValidators } from "../../network/readValidators.js";
import type { Shell } from "../Shell.js";

/** What to vote for, and as whom. Exactly one of `add`, `remove` and `discard`. */
export interface ProposeOptions {
  readonly folder: string;
  /** Address of a node that is to validate. */
  readonly add?: string | undefined;
  /** Address of a validator that is to be one no more. */
  readonly remove?: string | undefined;
  /** Address for which the vote is taken back. */
  readonly discard?: string | undefined;
  /** Own nodes that vote; all where it is left out. */
  readonly as?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
}

/** What was voted. */
export interface Proposed {
  readonly validator: string;
  readonly motion: "add" | "remove" | "discard";
  /** Own nodes that vote so now, or would in a dry run. */
  readonly nodes: readonly string[];
  /** How many validators must vote so: more than half. */
  readonly needed: number;
  /** How many there are when it is decided. */
  readonly afterwards: number;
}

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/**
 * Lets own nodes vote on a change of the validators, each in every block that it proposes until it is decided. The change
 * comes when more than half of all validators vote so.
 *
 * @throws SocialcoinError `MOTION_UNCLEAR`, `NODE_UNKNOWN`, `NOT_A_VALIDATOR`, `VALIDATOR_ALREADY`, `VALIDATOR_UNKNOWN`,
 * `LAST_VALIDATOR`, `VOTE_REFUSED`, and those of `readValidators`
 */
export async function proposeValidator(options: ProposeOptions): Promise<Proposed> {
  const { motion, validator } = motionOf(options);
  const { own } = openNetworkFolder(options.folder);
  const unknown = options.as?.find((name) => !own.some((node) => node.name === name));
  if (unknown !== undefined || own.length === 0) throw unknownNode(options.folder, unknown);
  const voting = own.filter(({ name }) => options.as?.includes(name) ?? true);

  const said = await Promise.all(voting.map(readValidators));
  for (const one of said) requireSense(one, motion, validator);
  const set = said[0]?.validators ?? [];
  if (options.dryRun !== true) for (const one of said) await vote(one, motion, validator);
  return {
    validator,
    motion,
    nodes: voting.map(({ name }) => name),
    needed: Math.floor(set.length / 2) + 1,
    afterwards: set.length + { add: 1, remove: -1, discard: 0 }[motion],
  };
}

/** `network validators propose FOLDER --add ADDRESS | --remove ADDRESS | --discard ADDRESS` */
export function validatorsPropose(shell: Shell): Command {
  return new Command("propose")
    .description("Let your nodes vote to add or remove a validator, or take that vote back")
    .argument("<folder>", "what network create or network assemble wrote")
    .option("--add <address>", "a node that is to validate; it must run and have the chain already", address)
    .option("--remove <address>", "a validator that is to be one no more", address)
    .option("--discard <address>", "take back your vote on this address", address)
    .option("--as <names...>", "which of your nodes vote; all where it is left out")
    .addHelpText(
      "after",
      "\nThe change comes when more than half of all validators vote so; each organisation does this itself. Votes lapse after" +
        "\n30,000 blocks. A change is final: afterwards make a new manifest, and hand it to those who verify receipts." +
        "\n\nExamples:\n  socialcoin network validators propose /srv/socialcoin --add 0x627306090abaB3A6e1400e9345bC60c78a8BEf57" +
        "\n  socialcoin network validators propose out/trial --remove 0x627306090abaB3A6e1400e9345bC60c78a8BEf57 --as wilgendam-1",
    )
    .action(async (folder: string, options: ProposeOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<ProposeOptions>();
      await shell.runOffline(
        command,
        () => proposeValidator({ ...options, folder, dryRun }),
        view(dryRun === true),
      );
    });
}

function view(dryRun: boolean) {
  return ({ validator, motion, nodes, needed, afterwards }: Proposed): string => {
    const who = nodes.join(", ");
    if (motion === "discard")
      return `${who} ${dryRun ? "would take" : "took"} back the vote on ${validator}.`;
    const spare = afterwards - quorumOf(afterwards);
    return (
      `${who} ${dryRun ? "would vote" : "votes"} to ${motion} ${validator}; ${needed} validators must.\n` +
      `Then ${afterwards} validate, and the network goes on without ${spare} of them.` +
      `${spare === 0 ? " It would stop when one is down." : ""} See network validators status.`
    );
  };
}

function motionOf({ add, remove, discard }: ProposeOptions): Pick<Proposed, "motion" | "validator"> {
  const given = Object.entries({ add, remove, discard }).filter(([, value]) => value !== undefined);
  const [[motion, validator] = []] = given;
  if (given.length === 1)
    return { motion: motion as Proposed["motion"], validator: (validator ?? "").toLowerCase() };
  throw new SocialcoinError(
    "MOTION_UNCLEAR",
    inEnglish("Say one thing: --add, --remove or --discard, each with the address of a node."),
  );
}

function requireSense(
  { node, validators }: NodeValidators,
  motion: Proposed["motion"],
  validator: string,
): void {
  const refuse = (code: string, sentence: string): never => {
    throw new SocialcoinError(code, inEnglish(sentence), { details: { node: node.name, validator } });
  };
  const isOne = validators.includes(validator);
  if (!validators.includes(node.validator)) {
    refuse(
      "NOT_A_VALIDATOR",
      `${node.name} is no validator, so its vote counts nothing. Name one that is with --as.`,
    );
  }
  if (motion === "add" && isOne) refuse("VALIDATOR_ALREADY", `${validator} validates already.`);
  if (motion === "remove" && !isOne) {
    refuse(
      "VALIDATOR_UNKNOWN",
      `${validator} is no validator. See network validators status for those that are.`,
    );
  }
  if (motion === "remove" && validators.length === 1) {
    refuse("LAST_VALIDATOR", "It is the only validator: without it the network ends.");
  }
}

async function vote({ node }: NodeValidators, motion: Proposed["motion"], validator: string): Promise<void> {
  const call =
    motion === "discard"
      ? { method: "qbft_discardValidatorVote", params: [validator] }
      : { method: "qbft_proposeValidatorVote", params: [validator, motion === "add"] };
  const [answer] = (await askNode(node, [call])) ?? [];
  if (answer?.result === true) return;
  throw new SocialcoinError(
    "VOTE_REFUSED",
    inEnglish(
      `${node.name} did not take the vote. Others of your nodes may have: see network validators status, and try again.`,
    ),
    { exitKind: "unknown", details: { node: node.name } },
  );
}

function unknownNode(folder: string, name: string | undefined): SocialcoinError {
  return new SocialcoinError(
    "NODE_UNKNOWN",
    inEnglish(
      `${folder} has no folder of ${name === undefined ? "a node of yours" : `a node called ${name}`}. Only own nodes vote.`,
    ),
  );
}

function address(text: string): string {
  if (!ADDRESS.test(text))
    throw new InvalidArgumentError("Write an address: 0x and forty hexadecimal digits.");
  return text;
}
