import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { type Header, headerSchema } from "./Header.js";

/**
 * The header in a node's answer to eth_getBlockByNumber.
 *
 * @throws SocialcoinError `BLOCK_UNREADABLE`, naming the field
 */
export function parseBlock(answer: Readonly<Record<string, unknown>>): Header {
  const fields = Object.keys(headerSchema.shape).filter((name) => answer[name] !== undefined);
  const header = headerSchema.safeParse(
    Object.fromEntries(fields.map((name) => [name, small(answer[name])])),
  );
  if (header.success) return header.data;
  const { field, sentence } = describeIssue(header.error);
  throw new SocialcoinError(
    "BLOCK_UNREADABLE",
    {
      en: `The node's block is none that can be proven: ${sentence.en}.`,
      nl: `Het blok van het knooppunt is niet te bewijzen: ${sentence.nl}.`,
    },
    {
      exitKind: "unreachable",
      details: { field },
    },
  );
}

function small(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}
