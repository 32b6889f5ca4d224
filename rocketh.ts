import { deploy } from "@rocketh/deploy";
import { execute, read } from "@rocketh/read-execute";
import { setupDeployScripts } from "rocketh";
import type { UserConfig } from "rocketh/types";

export const config = {
  accounts: { deployer: { default: 0 } },
} as const satisfies UserConfig;

export const extensions = { deploy, execute, read };

export const { deployScript } = setupDeployScripts<typeof extensions, typeof config.accounts>(extensions);
