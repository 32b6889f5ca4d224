import { type JoinFile, joinFileSchema } from "../../src/network/JoinFile.js";
import { readJson } from "../input/readJson.js";

/**
 * What an organisation handed in to join.
 *
 * @throws SocialcoinError `FILE_INVALID`, naming the field
 */
export function readJoinFile(file: string): JoinFile {
  return readJson(file, joinFileSchema, {
    en: 'what "network join" writes',
    nl: 'wat "network join" schrijft',
  });
}
