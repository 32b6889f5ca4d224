import { artifacts } from "hardhat";

const CONTRACTS = ["Programmes", "Socialcoin", "DebtRelief", "InKind", "NeighbourhoodPlan"];

/** Bytes of each contract's code; a network accepts 24,576. */
export async function contractSizes(): Promise<[string, number][]> {
  return Promise.all(
    CONTRACTS.map(async (name): Promise<[string, number]> => {
      const { deployedBytecode } = await artifacts.readArtifact(name);
      return [name, (deployedBytecode.length - 2) / 2];
    }),
  );
}
