import type { z } from "zod";

/** What is wrong first, as "field what"; the field by its path, such as `message.claims.0.amount`. */
export function describeIssue(error: z.ZodError): { field: string; sentence: string } {
  const [issue] = error.issues;
  const field = issue === undefined ? "" : issue.path.join(".");
  if (issue?.code === "unrecognized_keys") {
    return {
      field,
      sentence: `${field === "" ? "it" : field} has a field that does not belong there: ${issue.keys.join(", ")}`,
    };
  }
  if (issue?.code === "invalid_type" && issue.input === undefined)
    return { field, sentence: `${field} is missing` };
  return { field, sentence: `${field} ${issue?.message ?? "is wrong"}`.trim() };
}
