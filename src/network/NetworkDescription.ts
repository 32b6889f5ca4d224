import { z } from "zod";

import { parseOin } from "../organisation/parseOin.js";
import { MAX_VALIDATORS } from "../proofs/ExtraData.js";

const MAX_ORGANISATIONS = 100;
const MAX_ACCOUNTS = 1_000;
const MAX_PORT = 65_535;
const MAX_CHAIN_ID = 2 ** 31 - 1;
/** A transaction may use 16,777,216 gas; a block must hold one. */
const LEAST_GAS_LIMIT = 16_777_216;
const MOST_GAS_LIMIT = 1_000_000_000;
const MOST_SECONDS = 60;

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be small letters, digits and hyphens");
const port = z.int().min(1).max(MAX_PORT);
const account = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, "must be an address: 0x and forty hexadecimal digits, in quotation marks")
  .transform((text) => text.toLowerCase());

const validator = z.strictObject({
  name,
  /** Where other nodes reach it. Its port of peers opens there and nowhere else. */
  address: z.ipv4("must be an IPv4 address, such as 10.20.0.11"),
  p2pPort: port.default(30_303),
  /** JSON-RPC, on this machine only. */
  rpcPort: port.default(8_545),
  /** Prometheus, on this machine only. */
  metricsPort: port.default(9_545),
});

const organisation = z.strictObject({
  name,
  oin: z.string().refine(isOin, "must be an OIN: twenty digits, in quotation marks"),
  validators: z.array(validator).min(1).max(MAX_VALIDATORS),
  /** Accounts of this organisation that may send transactions. */
  accounts: z.array(account).max(MAX_ACCOUNTS).default([]),
});

/** The check of a network's description: what its organisations agree before anybody makes a key. */
export const networkDescriptionSchema = z
  .strictObject({
    name,
    chainId: z.int().min(1).max(MAX_CHAIN_ID),
    /** Time in the first block, which makes two networks of the same description differ. */
    startedAt: z.iso.datetime({ error: "must be a time in UTC, such as 2026-12-01T09:00:00Z" }),
    blockPeriodSeconds: z.int().min(1).max(MOST_SECONDS).default(2),
    gasLimit: z.int().min(LEAST_GAS_LIMIT).max(MOST_GAS_LIMIT).default(60_000_000),
    /** Bonsai keeps the newest state and `proofBlocks` blocks behind it; forest keeps all, and grows. */
    storage: z.enum(["bonsai", "forest"]).default("bonsai"),
    /** For how many blocks back a node proves what stood in a slot. */
    proofBlocks: z.int().min(512).max(100_000).default(512),
    /** Container image; pin it by digest once your organisations have agreed on one. */
    image: z
      .string()
      .regex(
        /^[a-z0-9][\w./-]*:[\w.-]+(@sha256:[0-9a-f]{64})?$/,
        "must name a version, such as hyperledger/besu:26.3.0",
      )
      .default("hyperledger/besu:26.3.0"),
    organisations: z.array(organisation).min(1).max(MAX_ORGANISATIONS),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string, message: string): void => {
      issues.push({ code: "custom", path: [path], message, input: value });
    };
    const nodes = value.organisations.flatMap(({ validators }) => validators);
    if (nodes.length > MAX_VALIDATORS) refuse("organisations", `have more than ${MAX_VALIDATORS} validators`);
    for (const [what, all] of Object.entries({
      "the organisation's name": value.organisations.map((one) => one.name),
      "the OIN": value.organisations.map(({ oin }) => oin),
      "the validator's name": nodes.map((one) => one.name),
      "the address and port": nodes.flatMap(portsOf),
      "the account": value.organisations.flatMap(({ accounts }) => accounts),
    })) {
      const twice = all.find((one, index) => all.indexOf(one) !== index);
      if (twice !== undefined) refuse("organisations", `use ${what} ${twice} twice`);
    }
  });

/** What organisations agree before anybody makes a key; defaults filled in. */
export type NetworkDescription = z.infer<typeof networkDescriptionSchema>;

/** An organisation in a description. */
export type DescribedOrganisation = NetworkDescription["organisations"][number];

/** A validator in a description. */
export type DescribedValidator = DescribedOrganisation["validators"][number];

function isOin(text: string): boolean {
  try {
    parseOin(text);
    return true;
  } catch {
    return false;
  }
}

/** Loopback ports are each machine's own; two nodes at one address share a machine. */
function portsOf({ address, p2pPort, rpcPort, metricsPort }: DescribedValidator): string[] {
  return [p2pPort, rpcPort, metricsPort].map((one) => `${address}:${one}`);
}
