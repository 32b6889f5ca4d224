import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { describeIssue } from "../json/describeIssue.js";
import { type NetworkDescription, networkDescriptionSchema } from "./NetworkDescription.js";

/**
 * A network's description.
 *
 * @param value As a JSON or YAML file holds it.
 * @throws SocialcoinError `NETWORK_DESCRIPTION_INVALID`, naming the field
 */
export function readNetworkDescription(value: unknown): NetworkDescription {
  const read = networkDescriptionSchema.safeParse(value);
  if (read.success) return read.data;
  const { field, sentence } = describeIssue(read.error);
  throw new SocialcoinError(
    "NETWORK_DESCRIPTION_INVALID",
    inEnglish(
      `The description of the network cannot be used: ${sentence.en}. Correct it; see network/consortium.yaml.`,
    ),
    { details: { field } },
  );
}
