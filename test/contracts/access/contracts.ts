import { type BaseContract } from "ethers";

import { type AccessManager } from "../../../typechain-types/index.js";
import { connection, type Deployed, deployed } from "../../deployed.js";
import { agreement, CATALOGUE, GROUND, household, TERMS } from "../../journey.js";
import { roleOf } from "../organisations.js";
import { LABEL } from "../programme.js";

export { connection } from "../../deployed.js";

/** What a generated call is about: the values of the fields with these names. */
export interface Subject {
  programme: bigint;
  municipality: bigint;
  arrangement: bigint;
  claim: bigint;
  /** Holder of the claim. */
  creditor: bigint;
  organisation: bigint;
  ground: string;
  reason: string;
}

/** Every contract, each with a programme of its own to be called about. */
export interface Contracts extends Pick<Deployed, "manager" | "people" | "organisations"> {
  /** Acts as the administrator of every organisation. */
  registrar: AccessManager;
  contracts: Map<string, { contract: BaseContract; subject: Subject }>;
  /** The redeemer of the programme about which the coin is called. */
  redeemer: string;
}

/** The real deployment, with a programme of each redeemer. */
export async function contracts(): Promise<Contracts> {
  const world = await connection.networkHelpers.loadFixture(deployed);
  const { manager, programmes, socialcoin, debtRelief, inKind, plan, brake, people, organisations } = world;
  const registrarAccount = (await connection.ethers.getSigners()).at(-1);
  if (!registrarAccount) throw new Error("Too few accounts.");
  for (const organisation of Object.values(organisations)) {
    await manager.grantRole(roleOf(organisation, "Administrator"), registrarAccount, 0);
  }

  const { programme, arrangement, taxClaim: claim } = await household(world);
  const { municipality, taxOffice } = organisations;
  const parties = { municipality, creditor: taxOffice, organisation: taxOffice };
  const subject = { programme, arrangement, claim, ...parties, ground: GROUND, reason: GROUND };
  const all = new Map<string, { contract: BaseContract; subject: Subject }>([
    ["Programmes", { contract: programmes, subject }],
    ["Socialcoin", { contract: socialcoin, subject }],
    ["DebtRelief", { contract: debtRelief, subject }],
    ["Brake", { contract: brake, subject }],
  ]);
  for (const [name, contract] of [
    ["InKind", inKind],
    ["NeighbourhoodPlan", plan],
  ] as const) {
    const redeemer = await contract.getAddress();
    await programmes.create({ ...(await agreement(world)), redeemer }, LABEL, TERMS, CATALOGUE);
    all.set(name, { contract, subject: { ...subject, programme: await programmes.count() } });
  }

  return {
    manager,
    registrar: manager.connect(registrarAccount),
    people,
    organisations,
    contracts: all,
    redeemer: await debtRelief.getAddress(),
  };
}
