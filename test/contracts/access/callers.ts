import { ethers as ethersLibrary, VoidSigner } from "ethers";

import { type Duty, DUTIES, roleOf } from "../organisations.js";
import { connection, type Contracts } from "./contracts.js";

const A_MINUTE = 60;

/** Somebody who tries, and the duty at the municipality, or the role of the network, that lets them pass. */
export interface Caller {
  who: string;
  signer: VoidSigner;
  holds: Duty | "Brake" | undefined;
}

/** One member of the municipality for each duty, and everybody who must not pass for one. */
export async function callers({ manager, registrar, people, organisations }: Contracts): Promise<Caller[]> {
  const { municipality, ...others } = organisations;
  const grant = (organisation: bigint, duty: Duty, account: VoidSigner, delay = 0) =>
    (duty === "Administrator" ? manager : registrar).grantRole(roleOf(organisation, duty), account, delay);

  const members = DUTIES.map((duty) => ({
    who: `the ${duty} of the municipality`,
    signer: account(duty),
    holds: duty,
  }));
  const elsewhere = account("all duties at all other organisations");
  const delayed = account("all duties of the municipality, with an execution delay");
  const removed = account("all duties of the municipality, until they were taken away");
  for (const duty of DUTIES) {
    await grant(municipality, duty, account(duty));
    await grant(municipality, duty, delayed, A_MINUTE);
    await grant(municipality, duty, removed);
    const remover = duty === "Administrator" ? manager : registrar;
    await remover.revokeRole(roleOf(municipality, duty), removed);
    for (const organisation of Object.values(others)) await grant(organisation, duty, elsewhere);
  }
  const networkAdministrator = new VoidSigner(
    people.networkAdministrator.address,
    connection.ethers.provider,
  );

  return [
    ...members,
    { who: "who holds all duties at other organisations only", signer: elsewhere, holds: undefined },
    { who: "who holds all duties with an execution delay", signer: delayed, holds: undefined },
    { who: "whose duties were taken away", signer: removed, holds: undefined },
    { who: "the network administrator", signer: networkAdministrator, holds: "Brake" },
    { who: "a stranger", signer: account("stranger"), holds: undefined },
  ];
}

/** An account that only asks what would happen. */
function account(name: string): VoidSigner {
  const address = ethersLibrary.getAddress(ethersLibrary.id(name).slice(0, 42));
  return new VoidSigner(address, connection.ethers.provider);
}
