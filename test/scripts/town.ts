// Where the refusals happen: Wilgendam in January 2027, made by the commands' own functions.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { encodeBytes32String, id, Network } from "ethers";

import { openArrangement } from "../../scripts/commands/claim/open.js";
import { admitOrganisations } from "../../scripts/commands/organisation/admit.js";
import { appointStaff } from "../../scripts/commands/organisation/staff.js";
import { enrol } from "../../scripts/commands/participant/enrol.js";
import { signConsent } from "../../scripts/commands/participant/signConsent.js";
import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Context } from "../../scripts/context/Context.js";
import { environmentKeys } from "../../scripts/context/environmentKeys.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { readAccountBook } from "../../scripts/context/readAccountBook.js";
import { readDeployment } from "../../scripts/context/readDeployment.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";
import { MNEMONIC } from "./command.js";
import { type LocalNode, localNode, NETWORK } from "./localNode.js";

/** A programme with one participant, and a second programme without any. */
export interface Town {
  readonly node: LocalNode;
  /** As the commands have it, but silent and without questions. */
  readonly context: Context;
  readonly programme: bigint;
  readonly arrangement: bigint;
  /** A folder for files. */
  readonly folder: string;
  readonly otherProgramme: bigint;
}

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");
const CHAIN = 31_337n;
const PATIENCE_MS = 20_000;
/** 2027-01-28 12:00 in Wilgendam. */
export const END_OF_JANUARY = 1_801_134_000;

let made: Promise<Town> | undefined;
let folder: string | undefined;
let provider: NodeProvider | undefined;

// At the root of the run, as the node's own end: the last file that uses the town is not known here.
after(function () {
  provider?.destroy();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** The town, made once for all files that ask for it: whoever changes it takes a snapshot first. */
export function town(): Promise<Town> {
  made ??= make();
  return made;
}

async function make(): Promise<Town> {
  const node = await localNode();
  folder = mkdtempSync(join(tmpdir(), "socialcoin-town-"));
  const book = readAccountBook(join(EXAMPLE, "accounts.json"));
  // As the commands ask: hundreds of questions in one request, where another provider would be asked one by one.
  provider = new NodeProvider(node.url, Network.from(CHAIN));
  const context: Context = {
    provider,
    network: { name: NETWORK, chainId: CHAIN },
    contracts: connectContracts(readDeployment(node.deployments, NETWORK).addresses, provider),
    keys: environmentKeys({ SOCIALCOIN_MNEMONIC: MNEMONIC }, book, CHAIN, provider),
    output: silentOutput(),
    dryRun: false,
    patience: PATIENCE_MS,
  };

  await admitOrganisations(context, {
    file: join(EXAMPLE, "organisations.csv"),
    as: "network-administrator",
  });
  const administrators = [...book.keys()].filter((name) => !/^(P-|network-)/.test(name));
  await appointStaff(context, { file: join(EXAMPLE, "staff.csv"), as: administrators });
  const programme = await create(context);
  const otherProgramme = await create(context);
  const as = "wilgendam-operator";
  const opened = await openArrangement(context, {
    programme,
    case: "WGD-1",
    as,
    out: join(folder, "case.json"),
  });
  const arrangement = opened.arrangement ?? 0n;
  const consent = { programme, target: arrangement, as: "P-2041", out: join(folder, "consent.json") };
  await enrol(context, { files: [(await signConsent(context, consent)).file], as });
  await provider.send("evm_setNextBlockTimestamp", [END_OF_JANUARY]);
  await provider.send("evm_mine", []);
  return { node, context, programme, arrangement, otherProgramme, folder };
}

/** Agrees a programme, and gives its number. */
export async function create(
  { contracts, keys }: Context,
  changes: { readonly monthCeiling?: bigint; readonly yearCeiling?: bigint } = {},
): Promise<bigint> {
  const programmes = contracts.programmes.connect(keys.signerOf("wilgendam-operator"));
  const agreement = {
    municipality: 99_000_000_001_000n,
    status: 0,
    distribution: 0,
    startsAt: 1_798_758_000n,
    endsAt: 1_846_015_200n,
    coinValue: 10n,
    budget: 40_000n,
    redeemer: await contracts.debtRelief.getAddress(),
    monthCeiling: 21_000n,
    yearCeiling: 210_000n,
    ...changes,
  };
  const entry = {
    rate: { reward: 300n, minimumDuration: 18_000n, groupMultiplier: 1n, offered: true },
    code: encodeBytes32String("community-centre-day"),
    declaration: id("additional work"),
  };
  const sent = await programmes.create(agreement, encodeBytes32String("debt-relief"), id("terms"), [entry]);
  await sent.wait();
  return programmes.count();
}
