import { loadAndExecuteDeploymentsFromFiles } from "@rocketh/node";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { getAddress } from "ethers";
import { setupLogger } from "named-logs-console";

import { Duty } from "../src/organisation/Duty.js";
import { parseOin } from "../src/organisation/parseOin.js";
import { roleOf } from "../src/organisation/roleOf.js";
import {
  AccessManager__factory,
  Brake__factory,
  DebtRelief__factory,
  InKind__factory,
  NeighbourhoodPlan__factory,
  Programmes__factory,
  Socialcoin__factory,
} from "../typechain-types/index.js";
import { connection, once } from "./network.js";

// The deployment tells at length what it does; tests want to hear of errors only.
setupLogger(["rocketh", "@rocketh/node", "@rocketh/deploy", "@rocketh/read-execute"], {
  enabled: true,
  level: 1,
});

export { connection };

/** A Monday morning in the first week of the programmes that tests create: 2027-01-04 09:00 UTC. */
export const MONDAY = 1_799_053_200;

const A_DAY = 86_400;

/** The organisations of the tests, by the number value of their OIN. */
export const organisations = {
  municipality: parseOin("00000099000000001000"),
  otherMunicipality: parseOin("00000099000000002000"),
  taxOffice: parseOin("00000099000000003000"),
  housing: parseOin("00000099000000004000"),
  repairShop: parseOin("00000099000000005000"),
} as const;

const NAMES = [
  /** Deployer and administrator of the access manager. */
  "networkAdministrator",
  /** Administrator, operator and attester of the municipality. */
  "administrator",
  "operator",
  "attester",
  /** Operator and attester of the municipality at the same time. */
  "soloist",
  /** Two members of one household, and somebody of another. */
  "resident",
  "partner",
  "neighbour",
  /** Signs for the tax office. */
  "creditor",
  /** Signs for the housing association. */
  "otherCreditor",
  /** Signs for the repair shop. */
  "provider",
  /** Operator and attester of another municipality. */
  "otherOperator",
  "otherAttester",
  /** Operator of the municipality with an execution delay. */
  "delayed",
  /** Nobody's member. */
  "stranger",
] as const;

/** Everybody who plays a part in the tests. */
export type People = Record<(typeof NAMES)[number], HardhatEthersSigner>;

/** Runs the real deployment, admits the organisations and hands out their duties; it is {@link MONDAY} afterwards. */
export const deployed = once(async function deployed() {
  const { provider, ethers, networkHelpers } = connection;
  const environment = await loadAndExecuteDeploymentsFromFiles({
    provider,
    environment: connection.networkName,
    saveDeployments: false,
  });
  const signers = await ethers.getSigners();
  const people = Object.fromEntries(NAMES.map((name, index) => [name, signers[index]])) as People;
  const { networkAdministrator } = people;
  const addressOf = (name: string): string => getAddress(environment.get(name).address);
  const manager = AccessManager__factory.connect(addressOf("AccessManager"), networkAdministrator);

  await grantDuties(manager, people);
  await networkHelpers.time.increaseTo(MONDAY);

  return {
    people,
    organisations,
    manager,
    programmes: Programmes__factory.connect(addressOf("Programmes"), people.operator),
    socialcoin: Socialcoin__factory.connect(addressOf("Socialcoin"), people.operator),
    debtRelief: DebtRelief__factory.connect(addressOf("DebtRelief"), people.operator),
    inKind: InKind__factory.connect(addressOf("InKind"), people.operator),
    plan: NeighbourhoodPlan__factory.connect(addressOf("NeighbourhoodPlan"), people.operator),
    brake: Brake__factory.connect(addressOf("Brake"), networkAdministrator),
  };
});

/** The contracts, connected to the municipality's operator (the manager: to the network administrator), and people. */
export type Deployed = Awaited<ReturnType<typeof deployed>>;

async function grantDuties(manager: Deployed["manager"], people: People): Promise<void> {
  const { municipality, otherMunicipality, taxOffice, housing, repairShop } = organisations;
  const duties: [bigint, Duty, HardhatEthersSigner, number?][] = [
    [municipality, Duty.Administrator, people.administrator],
    [municipality, Duty.Operator, people.operator],
    [municipality, Duty.Operator, people.soloist],
    [municipality, Duty.Operator, people.delayed, A_DAY],
    [municipality, Duty.Attester, people.attester],
    [municipality, Duty.Attester, people.soloist],
    [otherMunicipality, Duty.Operator, people.otherOperator],
    [otherMunicipality, Duty.Attester, people.otherAttester],
    [taxOffice, Duty.Creditor, people.creditor],
    [housing, Duty.Creditor, people.otherCreditor],
    [repairShop, Duty.Provider, people.provider],
  ];
  // The duties first: afterwards only an organisation's administrator can give them.
  for (const [organisation, duty, account, delay = 0] of duties) {
    await manager.grantRole(roleOf(organisation, duty), account, delay);
  }
  for (const organisation of Object.values(organisations)) {
    const admin = roleOf(organisation, Duty.Administrator);
    for (const duty of [Duty.Operator, Duty.Attester, Duty.Creditor, Duty.Provider]) {
      await manager.setRoleAdmin(roleOf(organisation, duty), admin);
    }
  }
}
