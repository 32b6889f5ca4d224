// What is interrupted: an award of 200 lines in four statements, and a redemption of 50 orders of ten households.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { encodeBytes32String, id, Wallet } from "ethers";

import { award } from "../../scripts/commands/award/award.js";
import { submitOrders } from "../../scripts/commands/redeem/submit.js";
import type { Context } from "../../scripts/context/Context.js";
import type { Submission } from "../../scripts/statements/submitStatements.js";
import { buildStatement } from "../../src/statements/buildStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import { type Messages, type PrimaryType, statementKinds } from "../../src/statements/Statement.js";
import { writeStatement } from "../../src/statements/writeStatement.js";
import { END_OF_JANUARY, type Town, town } from "../scripts/town.js";

/** Something that an operator does, to be interrupted. */
export interface Scene {
  /** One word. */
  readonly name: string;
  readonly files: readonly string[];
  run(context: Context): Promise<Submission>;
  /** Everything that it can change, as text. */
  state(context: Context): Promise<string>;
}

/** The scenes, and the town where they happen. */
export interface Scenes {
  readonly place: Town;
  readonly awards: Scene;
  readonly redemptions: Scene;
}

export const OPERATOR = "wilgendam-operator";

const HOUSEHOLDS = 10;
const MEMBERS = 5;
const STATEMENTS = 4;
const TASKS = 50;
const TERMS = id("terms");
const FAR = 1_893_456_000n;
const TAX_OFFICE = 99_000_000_101_000n;
const MUNICIPALITY = 99_000_000_001_000n;
const GROUND = encodeBytes32String("IW 1990");

let made: Promise<Scenes> | undefined;

/** Makes the scenes once; whoever plays one takes a snapshot first. */
export function scenes(): Promise<Scenes> {
  made ??= make();
  return made;
}

async function make(): Promise<Scenes> {
  const place = await town();
  const { context } = place;
  const folder = join(place.folder, "faults");
  mkdirSync(folder, { recursive: true });
  const people = Array.from(
    { length: HOUSEHOLDS * MEMBERS },
    (_, index) => new Wallet(id(`resident ${index}`)),
  );
  const programme = await createProgramme(context);

  async function sign<P extends PrimaryType>(primaryType: P, message: Messages[P], signer: Wallet | string) {
    const contract = statementKinds[primaryType].contracts[0];
    const { programmes, socialcoin, debtRelief } = context.contracts;
    const target = { Programmes: programmes, Socialcoin: socialcoin, DebtRelief: debtRelief }[
      contract as "DebtRelief"
    ];
    const at = { chainId: context.network.chainId, verifyingContract: await target.getAddress() };
    const key = typeof signer === "string" ? context.keys.signerOf(signer) : signer;
    return signStatement(buildStatement(primaryType, at, message), key);
  }

  const first = await openHouseholds(context, programme, people, sign);
  const attester = context.keys.addressOf("team-zuid") ?? "";
  const attested = await Promise.all(
    Array.from({ length: STATEMENTS }, async (_, part) => {
      const attestations = Array.from({ length: TASKS }, (_none, index) => ({
        task: BigInt(part * TASKS + index),
        participant: people[index]?.address ?? "",
        activity: 0n,
        units: 1n,
        group: false,
        started: BigInt(END_OF_JANUARY) - 200_000n,
        finished: BigInt(END_OF_JANUARY) - 100_000n,
        evidence: id(`evidence ${part} ${index}`),
      }));
      const statement = await sign(
        "AttestationBatch",
        { programme, attester, deadline: FAR, attestations },
        "team-zuid",
      );
      return write(join(folder, `award-${part}.json`), writeStatement(statement));
    }),
  );
  const orders = await Promise.all(
    people.map(async (person, index) => {
      const target = first + BigInt(Math.floor(index / MEMBERS));
      const message = {
        programme,
        participant: person.address,
        target,
        coins: 500n,
        nonce: 0n,
        deadline: FAR,
      };
      return write(
        join(folder, `order-${index}.json`),
        writeStatement(await sign("RedemptionOrder", message, person)),
      );
    }),
  );
  const state = (asked: Context): Promise<string> => stateOf(asked, programme, people);
  return {
    place,
    awards: {
      name: "award",
      files: attested,
      run: (asked) => award(asked, { files: attested, as: OPERATOR }),
      state,
    },
    redemptions: {
      name: "redemption",
      files: orders,
      run: (asked) => submitOrders(asked, { files: orders, as: OPERATOR }),
      state,
    },
  };
}

function write(file: string, text: string): string {
  writeFileSync(file, text);
  return file;
}

type Sign = <P extends PrimaryType>(
  primaryType: P,
  message: Messages[P],
  signer: Wallet | string,
) => Promise<{ message: Messages[P]; signature: string }>;

/** Ten households of five, each with one claim of the tax office. Returns the number of the first arrangement. */
async function openHouseholds(
  { contracts, keys }: Context,
  programme: bigint,
  people: readonly Wallet[],
  sign: Sign,
): Promise<bigint> {
  const operator = keys.signerOf(OPERATOR);
  const creditor = keys.addressOf("belastingdienst") ?? "";
  const programmes = contracts.programmes.connect(operator);
  const debtRelief = contracts.debtRelief.connect(operator);
  const common = { signer: creditor, deadline: FAR };
  const accession = { programme, organisation: TAX_OFFICE, termsHash: TERMS, ground: GROUND, ...common };
  const acceded = await sign("Accession", accession, "belastingdienst");
  await (await programmes.accede(acceded.message, acceded.signature)).wait();
  const before = await debtRelief.arrangementCount();
  for (let household = 1n; household <= BigInt(HOUSEHOLDS); household += 1n) {
    await (await debtRelief.openArrangement(programme, id(`case ${household.toString()}`))).wait();
    const claims = [{ commitment: id("references"), amount: 100_000n, rank: 0n, dischargeable: true }];
    const message = { arrangement: before + household, creditor: TAX_OFFICE, ...common, claims };
    const signed = await sign("ClaimBatch", message, "belastingdienst");
    await (await debtRelief.registerClaims(signed.message, signed.signature)).wait();
  }
  const consents = await Promise.all(
    people.map(async ({ address }, index) => {
      const target = before + 1n + BigInt(Math.floor(index / MEMBERS));
      const message = {
        programme,
        participant: address,
        termsHash: TERMS,
        target,
        enrolment: 1n,
        deadline: FAR,
      };
      const signed = await sign("Consent", message, people[index] as Wallet);
      return { consent: signed.message, signature: signed.signature };
    }),
  );
  await (await contracts.socialcoin.connect(operator).enrol(consents)).wait();
  return before + 1n;
}

async function createProgramme({ contracts, keys }: Context): Promise<bigint> {
  const programmes = contracts.programmes.connect(keys.signerOf(OPERATOR));
  const agreement = {
    municipality: MUNICIPALITY,
    status: 0,
    distribution: 0,
    startsAt: 1_798_758_000n,
    endsAt: 1_846_015_200n,
    coinValue: 10n,
    budget: 1_000_000n,
    redeemer: await contracts.debtRelief.getAddress(),
    monthCeiling: 1_000_000n,
    yearCeiling: 10_000_000n,
  };
  const entry = {
    rate: { reward: 100n, minimumDuration: 3_600n, groupMultiplier: 1n, offered: true },
    code: encodeBytes32String("community-centre-day"),
    declaration: id("additional work"),
  };
  await (await programmes.create(agreement, encodeBytes32String("debt-relief"), TERMS, [entry])).wait();
  return programmes.count();
}

/** The coin's whole storage, and what the claims and receipts say but for the second in which they were issued. */
async function stateOf(
  { contracts, provider }: Context,
  programme: bigint,
  people: readonly Wallet[],
): Promise<string> {
  const { socialcoin, debtRelief } = contracts;
  const node = provider as unknown as {
    send(method: string, params: unknown[]): Promise<{ storageHash: string }>;
  };
  const { storageHash } = await node.send("eth_getProof", [await socialcoin.getAddress(), [], "latest"]);
  const first = await debtRelief.membershipOf(programme, people[0]?.address ?? "");
  const arrangements = Array.from({ length: HOUSEHOLDS }, (_, index) => first + BigInt(index));
  const claims = await Promise.all(
    arrangements.map((arrangement) => debtRelief.claimOf((arrangement << 8n) + 1n)),
  );
  const written = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff());
  const receipts = written.map(({ args }) => [...args].map(String).join(" "));
  const awarded = await socialcoin.queryFilter(socialcoin.filters.TasksAwarded(programme));
  const awards = awarded.map(({ args }) => args.statement).sort();
  return [storageHash, claims.join("\n"), receipts.join("\n"), awards.join("\n")].join("\n\n");
}
