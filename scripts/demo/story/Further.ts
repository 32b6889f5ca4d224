import { z } from "zod";

const providerSchema = z.strictObject({
  /** Name of the provider's account and of its folder in the results. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  oin: z.string(),
  /** Ground on which it accedes. */
  ground: z.string(),
});

const orderSchema = z.strictObject({ participant: z.string(), coins: z.int().positive() });

/** What every further programme has. Paths are from the story's folder. */
const common = {
  name: z.string().regex(/^[a-z0-9-]+$/),
  programme: z.string(),
  participants: z.array(z.string()).min(1),
  /** What the participants did, and when it is awarded. */
  tasks: z.string(),
  awarded: z.string(),
};

/** A programme whose coins buy goods and services. */
const inKindSchema = z.strictObject({
  ...common,
  kind: z.literal("in-kind"),
  providers: z.array(providerSchema.extend({ offers: z.string() })).min(1),
  /** Each buys one piece of the offer with that name. */
  orders: z.array(orderSchema.extend({ offer: z.string() })),
  /** When the vouchers are delivered and acknowledged. */
  delivered: z.string(),
  /** Orders that are cancelled instead, by provider and operator: their places among `orders`, from 1. */
  cancelled: z.array(z.strictObject({ order: z.int().positive(), reason: z.string(), tell: z.string() })),
});

/** A programme whose coins residents pool for their street. */
const planSchema = z.strictObject({
  ...common,
  kind: z.literal("plan"),
  provider: providerSchema,
  proposals: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]+$/),
      text: z.string(),
      target: z.int().positive(),
      until: z.string(),
      orders: z.array(orderSchema).min(1),
      /** With so few of the orders, in their sequence, it is tried too early and refused. */
      tooEarly: z.int().positive().optional(),
    }),
  ),
  /** When the proposals are realised. */
  realised: z.string(),
});

/** A further programme of the demo. */
export const furtherSchema = z.discriminatedUnion("kind", [inKindSchema, planSchema]);

export type Further = z.infer<typeof furtherSchema>;
export type InKindProgramme = z.infer<typeof inKindSchema>;
export type PlanProgramme = z.infer<typeof planSchema>;
