import { readFileSync, writeFileSync } from "node:fs";

/** Coins of the engine itself, with which validators vote and nobody pays. */
export const DENOMINATION = "atest";

/** Four awards of four hundred tasks fit a block, so that a bulk award takes several blocks. */
const BLOCK_GAS = "17000000";

/** The parts of a genesis file that are changed here. */
interface Genesis {
  readonly consensus: { readonly params: { readonly block: { max_gas: string } } };
  readonly app_state: {
    readonly evm: { readonly params: Record<string, unknown> };
    readonly feemarket: { readonly params: Record<string, unknown> };
    readonly slashing: { readonly params: Record<string, unknown> };
    readonly bank: { denom_metadata: unknown };
  };
}

/**
 * Gives a genesis file the rules of a network of municipalities: gas costs nothing, one account may create contracts, and
 * there is nothing in it but what is deployed.
 *
 * @param deployer The account that may create contracts.
 */
export function writeGenesis(file: string, deployer: string): void {
  const genesis = JSON.parse(readFileSync(file, "utf8")) as Genesis;
  const { evm, feemarket, slashing, bank } = genesis.app_state;
  genesis.consensus.params.block.max_gas = BLOCK_GAS;
  Object.assign(evm.params, {
    evm_denom: DENOMINATION,
    active_static_precompiles: [],
    access_control: {
      create: { access_type: "ACCESS_TYPE_PERMISSIONED", access_control_list: [deployer] },
      call: { access_type: "ACCESS_TYPE_PERMISSIONLESS", access_control_list: [] },
    },
  });
  Object.assign(feemarket.params, {
    no_base_fee: true,
    base_fee: "0.000000000000000000",
    min_gas_price: "0.000000000000000000",
    // What a transaction did not use is not counted.
    min_gas_multiplier: "0.000000000000000000",
  });
  // Who is away for an hour stays a validator.
  slashing.params["signed_blocks_window"] = "10000";
  bank.denom_metadata = [
    {
      description: "Coins of a test network",
      denom_units: [
        { denom: DENOMINATION, exponent: 0, aliases: [] },
        { denom: "test", exponent: 18, aliases: [] },
      ],
      base: DENOMINATION,
      display: "test",
      name: "Test",
      symbol: "TEST",
      uri: "",
      uri_hash: "",
    },
  ];
  writeFileSync(file, `${JSON.stringify(genesis, undefined, 2)}\n`);
}
