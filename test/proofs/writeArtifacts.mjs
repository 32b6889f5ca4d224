import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Writes what the compiler answered as the artifacts that Halmos reads. */
export function writeArtifacts(output, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [source, contracts] of Object.entries(output.contracts)) {
    const place = join(folder, "out", basename(source));
    mkdirSync(place, { recursive: true });
    for (const [name, contract] of Object.entries(contracts)) {
      const artifact = {
        abi: contract.abi,
        bytecode: prefixed(contract.evm.bytecode),
        deployedBytecode: prefixed(contract.evm.deployedBytecode),
        methodIdentifiers: contract.evm.methodIdentifiers,
        metadata: contract.metadata === "" ? {} : JSON.parse(contract.metadata),
        storageLayout: contract.storageLayout,
        ast: output.sources[source].ast,
        id: output.sources[source].id,
      };
      writeFileSync(join(place, `${name}.json`), JSON.stringify(artifact));
    }
  }
}

function prefixed(bytecode) {
  return { ...bytecode, object: `0x${bytecode.object}` };
}
