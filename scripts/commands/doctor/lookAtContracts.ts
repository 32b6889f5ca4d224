import { REDEEMER_ROLE } from "../../../src/organisation/roleOf.js";
import type { Context } from "../../context/Context.js";
import type { Finding } from "./Finding.js";

const DEPLOY = "Correct the record of the deployment, or deploy again.";

/** The contracts: that there is code, that they know each other, and that what redeems may redeem. */
export async function lookAtContracts({ contracts, provider }: Context): Promise<Finding[]> {
  const { accessManager, programmes, socialcoin, debtRelief, inKind, plan } = contracts;
  const all = {
    AccessManager: accessManager,
    Programmes: programmes,
    Socialcoin: socialcoin,
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  };
  const wrong: string[] = [];
  for (const [name, contract] of Object.entries(all)) {
    if ((await provider.getCode(await contract.getAddress())) === "0x")
      wrong.push(`There is no contract at the address of ${name}.`);
  }
  if (wrong.length > 0) return wrong.map((sentence) => finding("wrong", `${sentence} ${DEPLOY}`));

  const [manager, coin, agreements] = await Promise.all(
    [accessManager, socialcoin, programmes].map((one) => one.getAddress()),
  );
  const expect = (what: string, is: string, should: string | undefined): void => {
    if (is.toLowerCase() !== should?.toLowerCase())
      wrong.push(`${what} is ${is} and should be ${should ?? ""}.`);
  };
  expect("Programmes.authority", await programmes.authority(), manager);
  expect("Socialcoin.authority", await socialcoin.authority(), manager);
  expect("Socialcoin.programmes", await socialcoin.programmes(), agreements);
  for (const [name, redeemer] of Object.entries({
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  })) {
    expect(`${name}.authority`, await redeemer.authority(), manager);
    expect(`${name}.socialcoin`, await redeemer.socialcoin(), coin);
    const [member, delay] = await accessManager.hasRole(REDEEMER_ROLE, await redeemer.getAddress());
    if (!member || delay !== 0n) wrong.push(`${name} may not redeem: it lacks the role Redeemer.`);
  }
  if (wrong.length > 0) return wrong.map((sentence) => finding("wrong", `${sentence} ${DEPLOY}`));
  const closed = await Promise.all(
    Object.entries(all)
      .slice(1)
      .map(async ([name, contract]) =>
        (await accessManager.isTargetClosed(await contract.getAddress())) ? name : undefined,
      ),
  );
  const frozen = closed.filter((name) => name !== undefined);
  return [
    finding("good", "Six contracts, each with code, and wired as they should be."),
    ...frozen.map((name) =>
      finding("warning", `${name} is frozen: a network administrator lets it go on, with network unfreeze.`),
    ),
  ];
}

function finding(answer: Finding["answer"], sentence: string): Finding {
  return { what: "contracts", answer, sentence };
}
