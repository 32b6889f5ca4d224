import type { Abi_AccessManager } from "../generated/abis/AccessManager.js";
import type { Abi_Brake } from "../generated/abis/Brake.js";
import type { Abi_DebtRelief } from "../generated/abis/DebtRelief.js";
import type { Abi_Programmes } from "../generated/abis/Programmes.js";
import type { Abi_Socialcoin } from "../generated/abis/Socialcoin.js";
import { administration, deployScript } from "../rocketh.js";
import { ADMIN_ROLE, BRAKE_ROLE, REDEEMER_ROLE } from "../src/organisation/roleOf.js";
import { redeemers } from "./_redeemers.js";

/** Reads every address and role back from the chain, and sends nothing. */
export default deployScript(
  async (env) => {
    const manager = env.get<typeof Abi_AccessManager>("AccessManager");
    const programmes = env.get<typeof Abi_Programmes>("Programmes");
    const socialcoin = env.get<typeof Abi_Socialcoin>("Socialcoin");
    const wrong: string[] = [];
    const expect = (what: string, is: unknown, shouldBe: unknown): void => {
      if (String(is).toLowerCase() !== String(shouldBe).toLowerCase()) {
        wrong.push(`${what} is ${String(is)} and should be ${String(shouldBe)}`);
      }
    };

    expect(
      "Programmes.authority",
      await env.read(programmes, { functionName: "authority" }),
      manager.address,
    );
    expect(
      "Socialcoin.authority",
      await env.read(socialcoin, { functionName: "authority" }),
      manager.address,
    );
    expect(
      "Socialcoin.programmes",
      await env.read(socialcoin, { functionName: "programmes" }),
      programmes.address,
    );

    for (const name of redeemers) {
      const redeemer = env.get<typeof Abi_DebtRelief>(name);
      expect(`${name}.authority`, await env.read(redeemer, { functionName: "authority" }), manager.address);
      expect(
        `${name}.socialcoin`,
        await env.read(redeemer, { functionName: "socialcoin" }),
        socialcoin.address,
      );
      expect(
        `${name}.programmes`,
        await env.read(redeemer, { functionName: "programmes" }),
        programmes.address,
      );
      expect(
        `the role Redeemer of ${name} (member, delay)`,
        await env.read(manager, { functionName: "hasRole", args: [REDEEMER_ROLE, redeemer.address] }),
        [true, 0],
      );
    }

    expect(
      "the role that grants Redeemer",
      await env.read(manager, { functionName: "getRoleAdmin", args: [REDEEMER_ROLE] }),
      ADMIN_ROLE,
    );
    const { deployer, networkAdministrator } = env.namedAccounts;
    const { secondAdministrator, brakeHolder, delay } = administration;
    const membership = (role: bigint, account: `0x${string}`) =>
      env.read(manager, { functionName: "hasRole", args: [role, account] });
    const isAdministrator = async (account: `0x${string}`): Promise<boolean> =>
      (await membership(ADMIN_ROLE, account))[0];
    const brake = env.get<typeof Abi_Brake>("Brake");
    expect("Brake.authority", await env.read(brake, { functionName: "authority" }), manager.address);
    expect("the brake's role (member, delay)", await membership(ADMIN_ROLE, brake.address), [true, 0]);
    const holder = brakeHolder === "" ? networkAdministrator : brakeHolder;
    expect("the brake holder's role (member, delay)", await membership(BRAKE_ROLE, holder), [true, 0]);
    const administrators =
      secondAdministrator === "" ? [networkAdministrator] : [networkAdministrator, secondAdministrator];
    for (const account of administrators) {
      expect(`the role of administrator ${account} (member, delay)`, await membership(ADMIN_ROLE, account), [
        true,
        delay,
      ]);
    }
    if (deployer.toLowerCase() !== networkAdministrator.toLowerCase()) {
      expect("the deployer's role as administrator", await isAdministrator(deployer), false);
    }

    if (wrong.length !== 0) {
      throw new Error(`The contracts on ${env.name} are not wired as they should be: ${wrong.join("; ")}.`);
    }
  },
  { tags: ["wiring"], dependencies: ["administrators"], runAtTheEnd: true },
);
