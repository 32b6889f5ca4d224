import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Primitives } from "../../src/proofs/Primitives.js";
import { checkStatement } from "../../src/statements/checkStatement.js";
import { readStatement } from "../../src/statements/readStatement.js";
import {
  DOMAIN_NAMES,
  type PrimaryType,
  type SignedStatement,
  type Statement,
  statementKinds,
} from "../../src/statements/Statement.js";
import { statementDigest } from "../../src/statements/statementDigest.js";
import type { StatementContract } from "../../src/statements/StatementKind.js";
import type { Context } from "../context/Context.js";
import { inFile } from "../input/inFile.js";
import { readTextFile } from "../input/readTextFile.js";
import { contractOf } from "./contractOf.js";

/** A statement file that was read and is signed by whom it names, for this network. */
export interface OpenStatement<P extends PrimaryType> {
  readonly file: string;
  readonly statement: SignedStatement<P>;
  /** The contract to which it is submitted. */
  readonly contract: StatementContract;
  /** EIP-712 digest: what receipts and events name. */
  readonly digest: string;
}

/** Whether it is in time is asked later: one that was carried out in time may be late by now. */
const ANY_TIME = 0n;

/**
 * Opens statement files, whoever sent them: form, kind, chain, contract and signature are checked, the deadline not yet.
 * Every error names the file.
 *
 * @param seen Digests of statements that were opened before, and their files; these are added.
 * @param primitives What hashes and recovers; ethers where it is left out.
 * @throws SocialcoinError as `readStatement`, `checkStatement` and {@link readTextFile} do; `STATEMENT_REPEATED`
 */
export async function openStatements<P extends PrimaryType>(
  context: Context,
  files: readonly string[],
  primaryType: P,
  seen = new Map<string, string>(),
  primitives?: Primitives,
): Promise<OpenStatement<P>[]> {
  const opened = await Promise.all(
    files.map((file) =>
      inFile(file, async (): Promise<OpenStatement<P>> => {
        const read = readStatement(readTextFile(file), primaryType);
        const contract = contractNamedBy(read);
        const digest = statementDigest(read, primitives);
        const place = {
          chainId: context.network.chainId,
          verifyingContract: await contractOf(context, primaryType, contract),
          contractName: contract,
          provider: context.provider,
          time: ANY_TIME,
          digest,
          primitives,
        };
        const statement = await checkStatement(read, place);
        return { file, statement, contract, digest };
      }),
    ),
  );
  refuseRepeated(opened, seen);
  return opened;
}

/** Of the contracts that take such statements, the one whose name stands in the statement's domain. */
function contractNamedBy({ primaryType, domain }: Statement): StatementContract {
  const { contracts } = statementKinds[primaryType];
  return contracts.find((contract) => DOMAIN_NAMES[contract] === domain.name) ?? contracts[0];
}

function refuseRepeated(opened: readonly OpenStatement<PrimaryType>[], files: Map<string, string>): void {
  for (const { file, digest } of opened) {
    const before = files.get(digest);
    if (before !== undefined) {
      throw new SocialcoinError(
        "STATEMENT_REPEATED",
        {
          en: `${file}: this is the same statement as ${before}. Name one of them.`,
          nl: `${file}: dit is dezelfde verklaring als ${before}. Noem er een van.`,
        },
        {
          details: { file, before },
        },
      );
    }
    files.set(digest, file);
  }
}
