import type { z } from "zod";

import type { Wording } from "../language/Wording.js";

/**
 * What is wrong first, as "field what"; the field by its path, such as `message.claims.0.amount`. What a value should
 * have been is for technicians, in English whatever the language.
 */
export function describeIssue(error: z.ZodError): { field: string; sentence: Wording } {
  const [issue] = error.issues;
  const field = issue === undefined ? "" : issue.path.join(".");
  if (issue?.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    const sentence = {
      en: `${field === "" ? "it" : field} has a field that does not belong there: ${keys}`,
      nl: `${field === "" ? "het" : field} heeft een veld dat er niet hoort: ${keys}`,
    };
    return { field, sentence };
  }
  if (issue?.code === "invalid_type" && issue.input === undefined)
    return { field, sentence: { en: `${field} is missing`, nl: `${field} ontbreekt` } };
  const what = issue?.message;
  return {
    field,
    sentence: {
      en: `${field} ${what ?? "is wrong"}`.trim(),
      nl: `${field} ${what ?? "klopt niet"}`.trim(),
    },
  };
}
