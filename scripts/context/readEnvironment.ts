import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import { parseTime } from "../input/parseTime.js";

/** What the environment says, checked. Keys are not in it: they are looked up by name when one is needed. */
export interface Environment {
  readonly rpcUrl: string | undefined;
  readonly chainId: bigint | undefined;
  readonly deployments: string | undefined;
  readonly journal: string | undefined;
  readonly networks: string | undefined;
  /** The JSON file that names accounts, where `--accounts` does not name one. */
  readonly accounts: string | undefined;
  /** The file of a neighbourhood team's register. */
  readonly register: string | undefined;
  /** What the team's commands take for the time, on a network whose clock was moved for practice. */
  readonly clock: { readonly text: string; readonly time: number } | undefined;
}

const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const schema = z.object({
  SOCIALCOIN_RPC_URL: optional(z.url({ protocol: /^https?$/ })),
  SOCIALCOIN_CHAIN_ID: optional(z.string().regex(/^[1-9]\d{0,17}$/)),
  SOCIALCOIN_DEPLOYMENTS: optional(z.string()),
  SOCIALCOIN_JOURNAL: optional(z.string()),
  SOCIALCOIN_NETWORKS: optional(z.string()),
  SOCIALCOIN_ACCOUNTS: optional(z.string()),
  SOCIALCOIN_REGISTER: optional(z.string()),
  SOCIALCOIN_CLOCK: optional(z.string().transform(readClock)),
});

const MEANING: Readonly<Record<string, Wording>> = {
  SOCIALCOIN_RPC_URL: {
    en: "the address of a node, such as https://node.example.nl",
    nl: "het adres van een knooppunt, zoals https://node.example.nl",
  },
  SOCIALCOIN_CHAIN_ID: {
    en: "the number of the chain, such as 31337",
    nl: "het nummer van de keten, zoals 31337",
  },
  SOCIALCOIN_CLOCK: { en: "a time, such as 2027-01-05 09:00", nl: "een tijd, zoals 2027-01-05 09:00" },
};

function readClock(text: string, context: z.RefinementCtx) {
  try {
    return { text, time: Number(parseTime(text)) };
  } catch {
    context.addIssue("no time");
    return z.NEVER;
  }
}

/**
 * Reads the settings of `.env` and the environment. Absent ones are no error: `--help` and files need none of them.
 *
 * @throws SocialcoinError `ENVIRONMENT_INVALID`; the message names the variable, never its value.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv): Environment {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new SocialcoinError(
      "ENVIRONMENT_INVALID",
      {
        en: `${name} in .env or the environment is not ${MEANING[name]?.en ?? "usable"}. Correct it.`,
        nl: `${name} in .env of de omgeving is niet ${MEANING[name]?.nl ?? "te gebruiken"}. Verbeter het.`,
      },
      { exitKind: "configuration", details: { name } },
    );
  }
  const {
    SOCIALCOIN_RPC_URL,
    SOCIALCOIN_CHAIN_ID,
    SOCIALCOIN_DEPLOYMENTS,
    SOCIALCOIN_JOURNAL,
    SOCIALCOIN_NETWORKS,
    SOCIALCOIN_ACCOUNTS,
    SOCIALCOIN_REGISTER,
    SOCIALCOIN_CLOCK,
  } = parsed.data;
  return {
    rpcUrl: SOCIALCOIN_RPC_URL,
    chainId: SOCIALCOIN_CHAIN_ID === undefined ? undefined : BigInt(SOCIALCOIN_CHAIN_ID),
    deployments: SOCIALCOIN_DEPLOYMENTS,
    journal: SOCIALCOIN_JOURNAL,
    networks: SOCIALCOIN_NETWORKS,
    accounts: SOCIALCOIN_ACCOUNTS,
    register: SOCIALCOIN_REGISTER,
    clock: SOCIALCOIN_CLOCK,
  };
}
