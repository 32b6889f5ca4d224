import { z } from "zod";

/** A statement that is to be written, or was. */
export const announced = z.strictObject({
  number: z.int(),
  attester: z.string(),
  deadline: z.int(),
  digest: z.string(),
});

/** A statement that is to be written: signed or not, its content is settled, so that it can be written again. */
export type Announced = Readonly<z.infer<typeof announced>>;
