// What the tests of receipts start from.
import { encodeBytes32String } from "ethers";

import { commitClaimReference } from "../../../src/commitments/commitClaimReference.js";
import { freshSalt } from "../../../src/commitments/freshSalt.js";
import type { WriteOffReceipt } from "../../../src/receipts/Receipt.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import { connection, type Deployed, deployed } from "../../deployed.js";
import {
  accede,
  attestation,
  award,
  claimEntry,
  createProgramme,
  enrol,
  FAR,
  finalDischarge,
  openArrangement,
  order,
  registerClaims,
} from "../../journey.js";

/** What the tax office calls its claim. */
export const claimReference = {
  salt: freshSalt(),
  paymentReference: "TEST-4711",
  invoiceNumber: "F-2026-1",
  customerNumber: "K-9",
};

/** Two write-offs of one claim of the tax office and a discharge of the rest; a second claim is of somebody else. */
export async function receipted() {
  const world = await deployed();
  const { debtRelief, organisations, people } = world;
  const programme = await createProgramme(world);
  await accede(world, programme, organisations.taxOffice, people.creditor);
  await accede(world, programme, organisations.housing, people.otherCreditor);
  const arrangement = await openArrangement(world, programme);
  const entries = [claimEntry({ commitment: commitClaimReference(claimReference) })];
  const [claim = 0n] = await registerClaims(
    world,
    arrangement,
    organisations.taxOffice,
    people.creditor,
    entries,
  );
  await registerClaims(world, arrangement, organisations.housing, people.otherCreditor);
  await enrol(world, programme, arrangement, people.resident);
  await award(world, programme, [attestation(1n, people.resident.address)]);
  await debtRelief.redeem([await order(world, programme, people.resident, arrangement, 40n)]);
  await debtRelief.redeem([await order(world, programme, people.resident, arrangement, 60n)]);
  await debtRelief.discharge([await finalDischarge(world, claim, organisations.taxOffice, people.creditor)]);

  const { chainId } = await connection.ethers.provider.getNetwork();
  const trusted = { chainId, contract: await debtRelief.getAddress() };
  const found = await readReceipts(debtRelief, { creditor: organisations.taxOffice });
  const [first] = found;
  if (first === undefined) throw new Error("there is no receipt");
  const file: ReceiptFile = { ...trusted, receipt: first.receipt, claimReference };
  return { world, programme, claim, trusted, found, file };
}

/** Reverses a receipt of the tax office. */
export async function reverse(world: Deployed, programme: bigint, receipt: WriteOffReceipt): Promise<void> {
  const { people, organisations, debtRelief } = world;
  const { chainId } = await connection.ethers.provider.getNetwork();
  const reversal = {
    programme,
    number: receipt.number,
    organisation: organisations.taxOffice,
    reason: encodeBytes32String("posted-twice"),
    signer: people.creditor.address,
    deadline: FAR,
  };
  const types = {
    Reversal: [
      { name: "programme", type: "uint256" },
      { name: "number", type: "uint256" },
      { name: "organisation", type: "uint56" },
      { name: "reason", type: "bytes32" },
      { name: "signer", type: "address" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const verifyingContract = await debtRelief.getAddress();
  const domain = { name: "Socialcoin DebtRelief", version: "1", chainId, verifyingContract };
  await debtRelief.reverse(reversal, receipt, await people.creditor.signTypedData(domain, types, reversal));
}
