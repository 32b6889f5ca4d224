// A history with every kind of event in it: what the contracts' own table of statements has, carried out one after the
// other, and what administrators do beside it.
import { id, type Signer } from "ethers";

import type { History } from "../../../src/audit/History.js";
import type { AuditedContracts } from "../../../src/audit/questionsOf.js";
import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { type Everything, everything, grant } from "../../contracts/statements/everything.js";
import { callOf } from "../../contracts/statements/submit.js";
import type { Message } from "../../contracts/typedData.js";
import { connection } from "../../deployed.js";
import { attestationsIn } from "../../../src/participation/attestationsIn.js";
import { REASON } from "../../contracts/redemption/corrections.js";
import { auditedContracts, historyOf } from "./audited.js";

/** What happened, and the contracts in which it did. */
export interface Played {
  readonly world: Everything;
  readonly history: History;
  readonly contracts: AuditedContracts;
}

/** Carries everything out, and reads it back. */
export async function longHistory(): Promise<Played> {
  const world = await everything();
  const { on, debt } = world;
  for (const { duty, signer } of world.statements)
    if (duty !== undefined) await grant(on, duty, await signer.getAddress());
  const [here, there] = debt;

  await carryOut(world, "Accession to programmes");
  await carryOut(world, "Consent to socialcoin");
  await carryOut(world, "AttestationBatch to socialcoin");
  await carryOut(world, "OfferStatement to inKind");
  for (const target of ["debtRelief", "inKind", "plan"]) {
    await carryOut(world, `RedemptionOrder to ${target}`);
    await carryOut(world, `Acknowledgement to ${target}`);
    await carryOut(world, `Reversal to ${target}`);
  }
  await carryOut(world, "Annulment to socialcoin", {
    attestation: await awardedAs(here.settlement, here.task),
  });
  await carryOut(world, "ClaimBatch to debtRelief");
  await carryOut(world, "Assignment to debtRelief", { claim: there.settlement.claim(2) });
  await carryOut(world, "ClaimWithdrawal to debtRelief", { claim: there.settlement.claim(1) });
  await carryOut(world, "FinalDischarge to debtRelief");
  await carryOut(world, "Withdrawal to socialcoin");
  await carryOut(world, "Recovery to socialcoin");
  await administer(world, here.settlement.programme, there.settlement.programme);
  await clearHousehold(world);

  return { world, history: await historyOf(on), contracts: await auditedContracts(on) };
}

async function carryOut(
  world: Everything,
  name: string,
  changes: Message = {},
  signer?: Signer,
): Promise<void> {
  const statement = world.statements.find((one) => one.name === name);
  if (statement === undefined) throw new RangeError(`No ${name}.`);
  const message = { ...statement.message, ...changes };
  const { from, to, data } = await callOf(
    world,
    { ...statement, signer: signer ?? statement.signer },
    { message },
  );
  const operator = await connection.ethers.getSigner(from);
  await (await operator.sendTransaction({ to, data })).wait();
}

/** Suspensions, a catalogue that changes, a freeze, and staff that goes. */
async function administer({ on }: Everything, here: bigint, there: bigint): Promise<void> {
  const { administrator, operator, networkAdministrator, neighbour, otherAttester } = on.people;
  const { municipality } = on.organisations;
  await on.socialcoin.connect(operator).suspend(here, neighbour, REASON);
  await on.socialcoin.connect(operator).resume(here, neighbour);
  const activity = await on.programmes.activity(here, 0);
  const { reward, minimumDuration, groupMultiplier, offered } = activity.rate;
  const rate = { reward, minimumDuration, groupMultiplier, offered };
  const entry = { rate, code: id("another"), declaration: activity.declaration };
  await on.programmes.connect(operator).addActivities(here, [entry]);
  await on.programmes.connect(operator).retireActivity(here, 0);
  await on.programmes.connect(administrator).setStatus(there, 2);
  await on.programmes.connect(administrator).setStatus(there, 3);
  const manager = on.manager.connect(networkAdministrator);
  await manager.setTargetClosed(on.plan, true);
  await manager.setTargetClosed(on.plan, false);
  const attesters = roleOf(municipality, Duty.Attester);
  await on.manager.connect(administrator).grantRole(attesters, otherAttester, 60);
  await on.manager.connect(administrator).revokeRole(attesters, otherAttester);
}

/** Withdraws what is left of the second household's debt. */
async function clearHousehold(world: Everything): Promise<void> {
  const claim = world.debt[1].settlement.claim(2);
  const { housing } = world.on.organisations;
  const { otherCreditor } = world.on.people;
  const message = { claim, creditor: housing, signer: otherCreditor.address };
  await carryOut(world, "ClaimWithdrawal to debtRelief", message, otherCreditor);
}

/** What was attested of a task, from the call that awarded it. */
async function awardedAs({ on, programme }: Everything["debt"][0]["settlement"], task: bigint) {
  const awards = await on.socialcoin.queryFilter(on.socialcoin.filters.TasksAwarded(programme));
  const award = awards.find(({ args }) => args.tasks.includes(task));
  const sent = await award?.getTransaction();
  return attestationsIn(sent?.data ?? "0x", programme)?.find((one) => one.task === task);
}
