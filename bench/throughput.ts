// What the command line reaches beside what the same node takes from a bare loop of the same transactions, already signed.
// Run: npx tsx bench/throughput.ts [lines] [--json]; 10,000 lines when left out. `npm run bench` does it too.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";

import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import { encodeBytes32String, id, Network, Wallet } from "ethers";
import { setupLogger } from "named-logs-console";

import { FINISHED, journalFolder, openJournals } from "../scripts/chain/journal/openJournals.js";
import { readEntries } from "../scripts/chain/journal/readEntries.js";
import { award } from "../scripts/commands/award/award.js";
import { attestTasks } from "../scripts/commands/task/attest.js";
import { connectContracts } from "../scripts/context/connectContracts.js";
import type { Context } from "../scripts/context/Context.js";
import { environmentKeys } from "../scripts/context/environmentKeys.js";
import { fastKeccak } from "../scripts/context/fastKeccak.js";
import { NodeProvider } from "../scripts/context/NodeProvider.js";
import { readDeployment } from "../scripts/context/readDeployment.js";
import { silentOutput } from "../scripts/output/silentOutput.js";
import { buildStatement } from "../src/statements/buildStatement.js";
import { signStatement } from "../src/statements/signStatement.js";
import { Duty } from "../src/organisation/Duty.js";
import { roleOf } from "../src/organisation/roleOf.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const LINES = Number(positionals[0] ?? "10000");
const JSON_WANTED = values.json;
/** Of the bare loop's speed, at least. */
const SHARE = 0.8;
const ROUNDS = 3;
const PARTICIPANTS = 1_000;
const PORT = Number(process.env["PORT"] ?? "18645");
const CHAIN = 31_337n;
const MNEMONIC = "test test test test test test test test test test test junk";
const OIN = 99_000_000_001_000n;
const [ADMINISTRATOR, OPERATOR, ATTESTER] = ["administrator", "operator", "attester"] as const;
const NETWORK = { name: "bench", chainId: CHAIN };

setupLogger(["rocketh", "@rocketh/node", "@rocketh/deploy", "@rocketh/read-execute"], {
  enabled: true,
  level: 1,
});

await fastKeccak();
const folder = mkdtempSync(join(tmpdir(), "socialcoin-throughput-"));
const node = spawn("node_modules/.bin/hardhat", ["node", "--hostname", "127.0.0.1", "--port", String(PORT)], {
  stdio: "ignore",
});
process.on("exit", () => node.kill("SIGKILL"));
const provider = new NodeProvider(`http://127.0.0.1:${PORT}`, Network.from(CHAIN), 120_000);
await untilItAnswers();

const context = await deploy();
const now = BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
const programme = await agree();
const people = Array.from({ length: PARTICIPANTS }, (_, index) => new Wallet(id(`participant ${index}`)));
await enrol();
const csv = writeCsv();
const attesting = await timed(() => attestTasks(context, { file: csv, programme, as: ATTESTER }));
const files = attesting.value.statements.map(({ file }) => file);
// In turn, so that neither has the quieter moments; the best of each counts.
const ways = { award: Infinity, bare: Infinity };
let transactions = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const place = join(folder, `journal-${round}`);
  const journals = openJournals(place, NETWORK);
  await afterwardsAsBefore(async () => {
    const awarding = await timed(() => award({ ...context, journals }, { files, as: OPERATOR }));
    if (awarding.value.outcome !== "done") throw new Error(awarding.value.outcome);
    ways.award = Math.min(ways.award, awarding.ms);
  });
  // The very same transactions, taken from the journal.
  const raws = signedTransactions(place);
  transactions = raws.length;
  await afterwardsAsBefore(async () => {
    const bare = await timed(async () => {
      for (const raw of raws) await provider.send("eth_sendRawTransaction", [raw]);
    });
    ways.bare = Math.min(ways.bare, bare.ms);
  });
}

const rate = (ms: number): number => Math.round((LINES / ms) * 1_000);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
if (JSON_WANTED) {
  const [ours, limit] = [rate(ways.award), rate(ways.bare)];
  const ratio = Math.round((100 * ours) / limit) / 100;
  const result = { ours, limit, ratio, goal: Math.round(SHARE * limit), met: ratio >= SHARE };
  console.log(JSON.stringify({ [`awards per second, ${LINES} of one CSV`]: result }));
} else {
  console.log(`${LINES} awards in ${transactions} transactions`);
  console.log(`task attest (CSV to signed statements)  ${shown(attesting.ms)}`);
  console.log(`award (statements to blocks, checked)   ${shown(ways.award)}`);
  console.log(`bare loop of the same, signed before    ${shown(ways.bare)}`);
  console.log(`award / bare loop                       ${((ways.bare / ways.award) * 100).toFixed(0)} %`);
  console.log(`largest memory of this process          ${memory} MB`);
}
provider.destroy();
process.exit(0);

async function timed<T>(act: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await act();
  return { value, ms: performance.now() - begun };
}

function shown(ms: number): string {
  return `${Math.round(ms)} ms  ${rate(ms)} awards/s`;
}

/** Does something, counts the coins that it made, and takes it back. */
async function afterwardsAsBefore(act: () => Promise<void>): Promise<void> {
  const snapshot: unknown = await provider.send("evm_snapshot", []);
  await act();
  const supply = await context.contracts.socialcoin.totalSupply(programme);
  if (supply !== BigInt(LINES)) throw new Error(`${supply.toString()} coins instead of ${LINES}`);
  await provider.send("evm_revert", [snapshot]);
}

async function untilItAnswers(): Promise<void> {
  for (;;) {
    try {
      await provider.send("eth_chainId", []);
      return;
    } catch {
      await sleep(200);
    }
  }
}

async function deploy(): Promise<Context> {
  const request = ({ method, params = [] }: { method: string; params?: unknown[] }) =>
    provider.send(method, params);
  const config = { deployments: folder };
  await loadAndExecuteDeploymentsFromFiles({
    provider: { request: request as never },
    environment: "bench",
    saveDeployments: true,
    config,
  });
  const book = new Map(people0().map((name, index) => [name, index]));
  const made: Context = {
    provider,
    network: NETWORK,
    contracts: connectContracts(readDeployment(folder, "bench").addresses, provider),
    keys: environmentKeys({ SOCIALCOIN_MNEMONIC: MNEMONIC }, book, CHAIN, provider),
    output: silentOutput(),
    confirm: () => Promise.resolve(true),
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

function people0(): readonly string[] {
  return [ADMINISTRATOR, OPERATOR, ATTESTER];
}

async function agree(): Promise<bigint> {
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

async function enrol(): Promise<void> {
  const socialcoin = context.contracts.socialcoin.connect(context.keys.signerOf(OPERATOR));
  const place = { chainId: CHAIN, verifyingContract: await socialcoin.getAddress() };
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

function writeCsv(): string {
  const day = new Date((Number(now) - 400_000) * 1_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: LINES }, (_, index) => {
    const person = people[index % PARTICIPANTS]?.address ?? "";
    return `${index};${person};course;1;no;${day} 09:00;${day} 11:00;E-${index}`;
  });
  const file = join(folder, "tasks.csv");
  writeFileSync(
    file,
    ["task;participant;activity;units;group;started;finished;evidence", ...lines].join("\n"),
  );
  return file;
}

function signedTransactions(place: string): string[] {
  const finished = join(journalFolder(place, NETWORK), FINISHED);
  return readdirSync(finished).flatMap((name) =>
    [...readEntries(join(finished, name))].flatMap((entry) =>
      entry.event === "signed" && entry.raw ? [entry.raw] : [],
    ),
  );
}
