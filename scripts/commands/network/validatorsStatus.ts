import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { openNetworkFolder } from "../../network/openNetworkFolder.js";
import { readValidators } from "../../network/readValidators.js";
import { readVotes } from "../../network/readVotes.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** A change of the validators for which somebody votes. */
export interface Motion {
  readonly validator: string;
  readonly add: boolean;
  /** Names of nodes, or addresses, whose votes stand in the newest blocks. */
  readonly by: readonly string[];
  /** Own nodes that will vote so when they propose a block. */
  readonly pending: readonly string[];
}

/** Who validates, and what is being voted. */
export interface Validators {
  readonly block: number;
  readonly validators: readonly {
    readonly address: string;
    readonly node?: string;
    readonly organisation?: string;
  }[];
  /** How many votes a change needs: more than half. */
  readonly needed: number;
  readonly motions: readonly Motion[];
}

/**
 * Asks the nodes of a folder who validates and how validators vote.
 *
 * @throws SocialcoinError `NODES_MISSING`, and those of `readValidators`
 */
export async function validatorsOf(folder: string): Promise<Validators> {
  const { network, own } = openNetworkFolder(folder);
  const [first, ...others] = await Promise.all(own.map(readValidators));
  if (first === undefined) throw without(folder);
  const nodeOf = (address: string) => network.nodes.find(({ validator }) => validator === address);
  const votes = await readVotes(first.node, first.head, first.validators.length);

  const motions = new Map<string, { validator: string; add: boolean; by: string[]; pending: string[] }>();
  const motion = (validator: string, add: boolean) => {
    const key = `${validator} ${add}`;
    const known = motions.get(key) ?? { validator, add, by: [], pending: [] };
    motions.set(key, known);
    return known;
  };
  for (const { by, validator, add } of votes) {
    // What was decided needs no votes any more.
    if (first.validators.includes(validator) !== add) motion(validator, add).by.push(nodeOf(by)?.name ?? by);
  }
  for (const { node, pending } of [first, ...others]) {
    for (const [validator, add] of pending) motion(validator, add).pending.push(node.name);
  }
  return {
    block: first.head,
    validators: first.validators.map((address) => {
      const node = nodeOf(address);
      return { address, ...(node && { node: node.name, organisation: node.organisation }) };
    }),
    needed: Math.floor(first.validators.length / 2) + 1,
    motions: [...motions.values()],
  };
}

/** `network validators status FOLDER` */
export function validatorsStatus(shell: Shell): Command {
  return new Command("status")
    .description("Show who validates, and which change is being voted on")
    .argument("<folder>", "what network create or network assemble wrote")
    .addHelpText("after", "\nExample:\n  socialcoin network validators status /srv/socialcoin")
    .action(async (folder: string, _options: unknown, command: Command) => {
      await shell.runOffline(command, () => validatorsOf(folder), viewValidators);
    });
}

function viewValidators({ block, validators, needed, motions }: Validators): string {
  const table = formatTable(
    ["validator", "node", "organisation"],
    validators.map(({ address, node = "-", organisation = "-" }) => [address, node, organisation]),
  );
  const lines = motions.map(({ validator, add, by, pending }) => {
    const voted = by.length === 0 ? "" : `: ${by.join(", ")}`;
    const own = pending.length === 0 ? "" : `; ${pending.join(", ")} will vote so when it proposes a block`;
    return `To ${add ? "add" : "remove"} ${validator}: ${by.length} of ${needed} votes in the newest blocks${voted}${own}.`;
  });
  return [
    `As of block ${block}`,
    table,
    ...(lines.length === 0 ? ["Nobody votes on a change."] : lines),
  ].join("\n");
}

function without(folder: string): SocialcoinError {
  return new SocialcoinError(
    "NODES_MISSING",
    inEnglish(
      `${folder} has no folder of a node of yours. Name the folder into which you assembled the network.`,
    ),
  );
}
