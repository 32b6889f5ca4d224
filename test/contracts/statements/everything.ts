import { id, type Signer, ZeroHash } from "ethers";

import { Duty } from "../../../src/organisation/Duty.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { connection, deployed, type Deployed } from "../../deployed.js";
import { GROUND, LATER, TERMS } from "../redemption/choices.js";
import { REASON } from "../redemption/corrections.js";
import { first, receiptsOf } from "../redemption/receiptsOf.js";
import { Scheme } from "../redemption/Scheme.js";
import { Settlement } from "../redemption/Settlement.js";
import { offer, vouchersOf } from "../redemption/shop.js";
import { type Content, contentHash } from "../redemption/signing.js";
import { contributionsOf } from "../redemption/street.js";
import { type Kind, type Message } from "../typedData.js";

/** A contract that takes statements. */
export type Target = "programmes" | "socialcoin" | "debtRelief" | "inKind" | "plan";

/** A signed statement that would be carried out, and how it is submitted. */
export interface Statement {
  /** What it says and to whom, such as "Reversal to inKind". */
  name: string;
  kind: Kind;
  target: Target;
  message: Message;
  signer: Signer;
  /** The field of the message in which the signer's account stands. */
  signerField: "signer" | "attester" | "participant";
  /** The duty that the signer needs, at which organisation; participants need none. */
  duty?: readonly [organisation: bigint, duty: Duty];
  /** Whose fields are as good: the same statement for another programme, claim, receipt or offer. */
  elsewhere: Message;
  /** The function that takes it. */
  entry: string;
  /** Its arguments. */
  submit: (message: Message, signature: string) => unknown[];
}

/** Two programmes of each redeemer, of one municipality, with the same people, claims, offers and receipts. */
export async function everything() {
  const on = await connection.networkHelpers.loadFixture(deployed);
  const debt = [await relief(on), await relief(on)] as const;
  const kind = [await shop(on), await shop(on)] as const;
  const plan = [await street(on), await street(on)] as const;
  return { on, debt, kind, plan, statements: statementsOf(on, debt, kind, plan) };
}

export type Everything = Awaited<ReturnType<typeof everything>>;

/** Tasks of the resident that were awarded, by programme. */
function taskOf(on: Deployed, task: bigint): Message {
  return {
    task,
    participant: on.people.resident.address,
    activity: 0n,
    units: 1n,
    group: false,
    started: 10n,
    finished: 11n,
    evidence: ZeroHash,
  };
}

async function relief(on: Deployed) {
  const settlement = await Settlement.open(on);
  const { creditor, otherCreditor, resident, partner } = on.people;
  await settlement.accede(on.organisations.taxOffice, creditor);
  await settlement.accede(on.organisations.housing, otherCreditor);
  await settlement.register(on.organisations.taxOffice, creditor, [
    { amount: 100_000n },
    { amount: 50_000n },
  ]);
  await settlement.enrol(resident);
  await settlement.enrol(partner);
  const award = await (await settlement.award(resident, 900n)).wait();
  const redeem = await on.debtRelief.redeem([await settlement.order(resident, 300n)]);
  const receipt = first(await receiptsOf(on.debtRelief, redeem));
  const block = award?.blockNumber;
  const awarded = await on.socialcoin.queryFilter(on.socialcoin.filters.TasksAwarded(), block, block);
  return { settlement, receipt, task: first(awarded).args.tasks[0] ?? 0n, target: settlement.arrangement };
}

async function shop(on: Deployed) {
  const settlement = await Scheme.begin(on, "inKind");
  await earning(on, settlement);
  const { message, signature } = await offer({ on, settlement }, { price: 300n });
  await on.inKind.makeOffer(message, signature);
  const target = await on.inKind.offerCount();
  const redeem = await on.inKind.redeem([await settlement.order(on.people.resident, 300n, { target })]);
  const receipt = first(await vouchersOf({ on, settlement }, redeem));
  return { settlement, receipt, target, offer: message };
}

async function street(on: Deployed) {
  const settlement = await Scheme.begin(on, "plan");
  await earning(on, settlement);
  const { repairShop } = on.organisations;
  const propose = async () => {
    await on.plan.propose(settlement.programme, repairShop, 300n, LATER, id("A bench."));
    return on.plan.proposalCount();
  };
  const done = await propose();
  const redeem = await on.plan.redeem([await settlement.order(on.people.resident, 300n, { target: done })]);
  const receipt = first(await contributionsOf({ on, settlement }, redeem));
  return { settlement, receipt, target: await propose() };
}

async function earning(on: Deployed, settlement: Scheme): Promise<void> {
  await settlement.accede(on.organisations.repairShop, on.people.provider, Duty.Provider);
  await settlement.enrol(on.people.resident);
  await settlement.award(on.people.resident, 900n);
}

type Pair<T> = readonly [T, T];

function statementsOf(
  on: Deployed,
  debt: Pair<Awaited<ReturnType<typeof relief>>>,
  kind: Pair<Awaited<ReturnType<typeof shop>>>,
  plan: Pair<Awaited<ReturnType<typeof street>>>,
): Statement[] {
  const { attester, creditor, otherCreditor, neighbour, partner, provider, resident, stranger } = on.people;
  const { municipality, repairShop, taxOffice, otherMunicipality } = on.organisations;
  const [here, there] = debt;
  const { programme } = here.settlement;
  const elsewhere = { programme: there.settlement.programme };
  const claim = here.settlement.claim(2);
  const otherClaim = { claim: there.settlement.claim(2) };
  const plainly = (message: Message, signature: string) => [message, signature];
  const asCreditor = { signer: creditor, signerField: "signer", duty: [taxOffice, Duty.Creditor] } as const;
  const asProvider = { signer: provider, signerField: "signer", duty: [repairShop, Duty.Provider] } as const;
  const asAttester = {
    signer: attester,
    signerField: "attester",
    duty: [municipality, Duty.Attester],
  } as const;

  const statements: Omit<Statement, "name">[] = [
    {
      kind: "Accession",
      target: "programmes",
      // The other municipality has claims too.
      message: {
        programme,
        organisation: otherMunicipality,
        termsHash: TERMS,
        ground: GROUND,
        signer: otherCreditor.address,
      },
      signer: otherCreditor,
      signerField: "signer",
      duty: [otherMunicipality, Duty.Creditor],
      elsewhere,
      entry: "accede",
      submit: plainly,
    },
    {
      kind: "Consent",
      target: "socialcoin",
      message: {
        programme,
        participant: neighbour.address,
        termsHash: TERMS,
        target: here.target,
        enrolment: 1n,
      },
      signer: neighbour,
      signerField: "participant",
      elsewhere: { ...elsewhere, target: there.target },
      entry: "enrol",
      submit: (consent, signature) => [[{ consent, signature }]],
    },
    {
      kind: "Withdrawal",
      target: "socialcoin",
      message: { programme, participant: partner.address, enrolment: 1n },
      signer: partner,
      signerField: "participant",
      elsewhere,
      entry: "withdraw",
      submit: (withdrawal, signature) => [[{ withdrawal, signature }]],
    },
    {
      kind: "AttestationBatch",
      target: "socialcoin",
      message: { programme, attester: attester.address, attestations: [taskOf(on, 5_000n)] },
      ...asAttester,
      elsewhere,
      entry: "award",
      submit: plainly,
    },
    {
      kind: "Annulment",
      target: "socialcoin",
      message: { programme, attester: attester.address, reason: REASON, attestation: taskOf(on, here.task) },
      ...asAttester,
      elsewhere: { ...elsewhere, attestation: taskOf(on, there.task) },
      entry: "annul",
      submit: plainly,
    },
    {
      kind: "Recovery",
      target: "socialcoin",
      message: {
        programme,
        participant: resident.address,
        successor: stranger.address,
        attester: attester.address,
      },
      ...asAttester,
      elsewhere,
      entry: "recover",
      submit: plainly,
    },
    {
      kind: "ClaimBatch",
      target: "debtRelief",
      message: {
        arrangement: here.target,
        creditor: taxOffice,
        signer: creditor.address,
        claims: [{ commitment: id("salted"), amount: 7n, rank: 0n, dischargeable: true }],
      },
      ...asCreditor,
      elsewhere: { arrangement: there.target },
      entry: "registerClaims",
      submit: plainly,
    },
    {
      kind: "Assignment",
      target: "debtRelief",
      message: { claim, creditor: taxOffice, assignee: on.organisations.housing, signer: creditor.address },
      ...asCreditor,
      elsewhere: otherClaim,
      entry: "assign",
      submit: plainly,
    },
    {
      kind: "ClaimWithdrawal",
      target: "debtRelief",
      message: { claim, creditor: taxOffice, reason: REASON, signer: creditor.address },
      ...asCreditor,
      elsewhere: otherClaim,
      entry: "withdrawClaim",
      submit: plainly,
    },
    {
      kind: "FinalDischarge",
      target: "debtRelief",
      message: { claim, creditor: taxOffice, ground: GROUND, signer: creditor.address },
      ...asCreditor,
      elsewhere: otherClaim,
      entry: "discharge",
      submit: (discharge, signature) => [[{ discharge, signature }]],
    },
    {
      kind: "OfferStatement",
      target: "inKind",
      message: kind[0].offer,
      ...asProvider,
      elsewhere: { programme: kind[1].settlement.programme },
      entry: "makeOffer",
      submit: plainly,
    },
    ...books([
      ["debtRelief", "WriteOff", debt, asCreditor],
      ["inKind", "Voucher", kind, asProvider],
      ["plan", "Contribution", plan, asProvider],
    ]),
  ];
  // The offer that everything() made is used; a piece less is another one.
  return statements.map((statement) => ({
    ...statement,
    name: `${statement.kind} to ${statement.target}`,
    message: {
      ...statement.message,
      ...(statement.kind === "OfferStatement" ? { stock: 2n } : {}),
      deadline: LATER - 1n,
    },
  }));

  /** What every receipt book takes. */
  function books(
    all: [
      Target,
      Content,
      Pair<{ settlement: Scheme; target: bigint; receipt: Received }>,
      Pick<Statement, "signer" | "signerField" | "duty">,
    ][],
  ): Omit<Statement, "name">[] {
    return all.flatMap(([target, content, [one, other], by]) => {
      const { programme, organisation, number } = one.receipt;
      const party = {
        programme,
        organisation,
        signer: by === asCreditor ? creditor.address : provider.address,
      };
      const hashOf = (receipt: Received) => contentHash(receipt.content, content);
      const order = { participant: resident.address, coins: 300n, nonce: 1n };
      return [
        {
          kind: "RedemptionOrder",
          target,
          message: { programme, target: one.target, ...order },
          signer: resident,
          signerField: "participant",
          elsewhere: { programme: other.settlement.programme, target: other.target },
          entry: "redeem",
          submit: (order, signature) => [[{ order, signature }]],
        },
        {
          kind: "Acknowledgement",
          target,
          message: { ...party, numbers: [number], contents: [hashOf(one.receipt)] },
          ...by,
          elsewhere: {
            programme: other.receipt.programme,
            numbers: [other.receipt.number],
            contents: [hashOf(other.receipt)],
          },
          entry: "acknowledge",
          submit: plainly,
        },
        {
          kind: "Reversal",
          target,
          message: { ...party, number, reason: REASON },
          ...by,
          elsewhere: { programme: other.receipt.programme, number: other.receipt.number },
          entry: "reverse",
          submit: (message, signature) => [
            message,
            message["number"] === other.receipt.number ? other.receipt : one.receipt,
            signature,
          ],
        },
      ];
    });
  }
}

interface Received {
  readonly number: bigint;
  readonly programme: bigint;
  readonly organisation: bigint;
  readonly content: object;
}

/** Lets somebody sign for whom an organisation has not signed before. */
export async function grant(
  on: Deployed,
  [organisation, duty]: readonly [bigint, Duty],
  account: string,
  delay = 0,
) {
  const role = roleOf(organisation, duty);
  // The administrators of organisations that do not work here yet are the network's.
  const admin = await on.manager.getRoleAdmin(role);
  const { networkAdministrator } = on.people;
  await on.manager.connect(networkAdministrator).grantRole(admin, networkAdministrator, 0);
  await on.manager.connect(networkAdministrator).grantRole(role, account, delay);
}
