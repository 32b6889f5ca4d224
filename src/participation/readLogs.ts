import { getAddress, type Log, zeroPadValue } from "ethers";

import type { ISocialcoin } from "../../typechain-types/index.js";
import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { pageBlocks } from "../receipts/pageBlocks.js";

/** What the coin's contract has logged of a participant, whichever accounts that was under. */
export interface ParticipantLogs {
  /** The account now, and those before it. */
  readonly accounts: readonly string[];
  /** TransferSingle and TaskAnnulled, in the order in which they happened; of all programmes. */
  readonly logs: readonly Log[];
}

/**
 * Reads what the coin's contract has logged of a participant, some thousand blocks at a time. An account that took the
 * place of another brings that one's logs too.
 *
 * @param last The last block that counts.
 * @param looked Called with the number of blocks that were looked through since the last call.
 */
export async function readLogs(
  socialcoin: ISocialcoin,
  programme: bigint,
  account: string,
  last: number,
  looked: (blocks: number) => void,
): Promise<ParticipantLogs> {
  const provider = socialcoin.runner?.provider;
  if (!provider) {
    throw new SocialcoinError(
      "PROVIDER_MISSING",
      inEnglish("The contract is not connected to a node: connect it first."),
      {
        exitKind: "configuration",
      },
    );
  }
  const address = await socialcoin.getAddress();
  const { interface: events } = socialcoin;
  const [transferred, annulled, recovered] = (
    ["TransferSingle", "TaskAnnulled", "ParticipantRecovered"] as const
  ).map((name) => events.getEvent(name).topicHash);
  const accounts: string[] = [];
  const found = new Map<string, Log>();
  const waiting: { readonly account: string; readonly until: number }[] = [{ account, until: last }];

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    accounts.push(getAddress(next.account));
    const topic = zeroPadValue(next.account, 32).toLowerCase();
    for (const [fromBlock, toBlock] of pageBlocks(0, next.until)) {
      // An account stands third where it gives something up or is spoken of, and fourth where something comes to it.
      const pages = await Promise.all([
        provider.getLogs({
          address,
          fromBlock,
          toBlock,
          topics: [[transferred ?? "", annulled ?? ""], null, topic],
        }),
        provider.getLogs({
          address,
          fromBlock,
          toBlock,
          topics: [[transferred ?? "", recovered ?? ""], null, null, topic],
        }),
      ]);
      for (const log of pages.flat()) {
        const event = events.parseLog(log);
        if (event?.name !== "ParticipantRecovered") {
          found.set(`${log.blockNumber} ${log.index}`, log);
        } else if (event.args["programme"] === programme) {
          waiting.push({ account: String(event.args["participant"]), until: log.blockNumber });
        }
      }
      looked(toBlock - fromBlock + 1);
    }
  }
  const logs = [...found.values()].sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
  return { accounts, logs };
}
