import { id } from "ethers";

import { type NetworkDescription, networkDescriptionSchema } from "./NetworkDescription.js";

/** What people compare before they join: the same for the same agreement, in whatever order or form it was written. */
export function descriptionDigest(description: NetworkDescription): string {
  // The check puts the fields in their order.
  return id(JSON.stringify(networkDescriptionSchema.parse(description)));
}
