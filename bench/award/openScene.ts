import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import { encodeBytes32String, id, Network, Wallet } from "ethers";
import { setupLogger } from "named-logs-console";

import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Context } from "../../scripts/context/Context.js";
import { environmentKeys } from "../../scripts/context/environmentKeys.js";
import { fastKeccak } from "../../scripts/context/fastKeccak.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { readDeployment } from "../../scripts/context/readDeployment.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";
import { Duty } from "../../src/organisation/Duty.js";
import { roleOf } from "../../src/organisation/roleOf.js";
import { buildStatement } from "../../src/statements/buildStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";

/** A programme with a thousand participants on a node of its own, which ends with this process. */
export interface Scene {
  readonly context: Context;
  readonly provider: NodeProvider;
  readonly url: string;
  readonly folder: string;
  readonly programme: bigint;
  /** Writes a file of so many tasks of the participants in turn, and gives its name. */
  readonly writeTasks: (lines: number) => string;
}

export const NETWORK = { name: "bench", chainId: 31_337n };
export const MNEMONIC = "test test test test test test test test test test test junk";
/** The names of the keys, in the order of the phrase's accounts. */
export const [ADMINISTRATOR, OPERATOR, ATTESTER] = ["administrator", "operator", "attester"] as const;

const PARTICIPANTS = 1_000;
const OIN = 99_000_000_001_000n;

setupLogger(["rocketh", "@rocketh/node", "@rocketh/deploy", "@rocketh/read-execute"], {
  enabled: true,
  level: 1,
});

/** Starts a node, deploys, agrees a programme and enrols its participants. */
export async function openScene(port: number): Promise<Scene> {
  await fastKeccak();
  const folder = mkdtempSync(join(tmpdir(), "socialcoin-bench-"));
  const node = spawn(
    "node_modules/.bin/hardhat",
    ["node", "--hostname", "127.0.0.1", "--port", String(port)],
    {
      stdio: "ignore",
    },
  );
  process.on("exit", () => {
    node.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}`;
  const provider = new NodeProvider(url, Network.from(NETWORK.chainId), 120_000);
  await untilItAnswers(provider);
  const context = await deploy(provider, folder);
  const now = BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
  const programme = await agree(context, now);
  const people = Array.from({ length: PARTICIPANTS }, (_, index) => new Wallet(id(`participant ${index}`)));
  await enrol(context, programme, people, now);
  const writeTasks = (lines: number): string => writeCsv(folder, people, now, lines);
  return { context, provider, url, folder, programme, writeTasks };
}

async function untilItAnswers(provider: NodeProvider): Promise<void> {
  for (;;) {
    try {
      await provider.send("eth_chainId", []);
      return;
    } catch {
      await sleep(200);
    }
  }
}

async function deploy(provider: NodeProvider, folder: string): Promise<Context> {
  const request = ({ method, params = [] }: { method: string; params?: unknown[] }) =>
    provider.send(method, params);
  const config = { deployments: folder };
  await loadAndExecuteDeploymentsFromFiles({
    provider: { request: request as never },
    environment: "bench",
    saveDeployments: true,
    config,
  });
  const book = new Map([ADMINISTRATOR, OPERATOR, ATTESTER].map((name, index) => [name, index]));
  const made: Context = {
    provider,
    network: NETWORK,
    contracts: connectContracts(readDeployment(folder, "bench").addresses, provider),
    keys: environmentKeys({ SOCIALCOIN_MNEMONIC: MNEMONIC }, book, NETWORK.chainId, provider),
    output: silentOutput(),
    dryRun: false,
    patience: 120_000,
  };
  const manager = made.contracts.accessManager.connect(made.keys.signerOf(ADMINISTRATOR));
  for (const [name, duty] of [
    [OPERATOR, Duty.Operator],
    [ATTESTER, Duty.Attester],
  ] as const) {
    await (await manager.grantRole(roleOf(OIN, duty), made.keys.addressOf(name) ?? "", 0)).wait();
  }
  await provider.send("evm_increaseTime", [1_000_000]);
  await provider.send("evm_mine", []);
  return made;
}

async function agree(context: Context, now: bigint): Promise<bigint> {
  const { programmes, inKind } = context.contracts;
  const large = 10n ** 12n;
  const agreement = {
    municipality: OIN,
    status: 0,
    distribution: 1,
    startsAt: now - 500_000n,
    endsAt: now + 10_000_000n,
    coinValue: 1n,
    budget: large,
    redeemer: await inKind.getAddress(),
    monthCeiling: large,
    yearCeiling: large,
  };
  const entry = {
    rate: { reward: 1n, minimumDuration: 60n, groupMultiplier: 1n, offered: true },
    code: encodeBytes32String("course"),
    declaration: id("additional"),
  };
  const operator = programmes.connect(context.keys.signerOf(OPERATOR));
  await (await operator.create(agreement, encodeBytes32String("climate"), id("terms"), [entry])).wait();
  return programmes.count();
}

async function enrol(
  context: Context,
  programme: bigint,
  people: readonly Wallet[],
  now: bigint,
): Promise<void> {
  const socialcoin = context.contracts.socialcoin.connect(context.keys.signerOf(OPERATOR));
  const place = { chainId: NETWORK.chainId, verifyingContract: await socialcoin.getAddress() };
  const deadline = now + 10_000_000n;
  for (let first = 0; first < PARTICIPANTS; first += 100) {
    const consents = await Promise.all(
      people.slice(first, first + 100).map(async (person) => {
        const message = {
          programme,
          participant: person.address,
          termsHash: id("terms"),
          target: 0n,
          enrolment: 1n,
          deadline,
        };
        const signed = await signStatement(buildStatement("Consent", place, message), person);
        return { consent: signed.message, signature: signed.signature };
      }),
    );
    await (await socialcoin.enrol(consents)).wait();
  }
}

/** Line by line, for a million of them. */
function writeCsv(folder: string, people: readonly Wallet[], now: bigint, lines: number): string {
  const day = new Date((Number(now) - 400_000) * 1_000).toISOString().slice(0, 10);
  const file = join(folder, `tasks-${lines}.csv`);
  writeFileSync(file, "task;participant;activity;units;group;started;finished;evidence\n");
  for (let first = 0; first < lines; first += PARTICIPANTS) {
    const some = people.slice(0, lines - first).map(({ address }, index) => {
      const task = first + index;
      return `${task};${address};course;1;no;${day} 09:00;${day} 11:00;E-${task}\n`;
    });
    appendFileSync(file, some.join(""));
  }
  return file;
}
