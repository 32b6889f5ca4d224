/** A field of an EIP-712 struct. */
export interface StructField {
  readonly name: string;
  readonly type: string;
}

/** EIP-712 structs by name. */
export type StructTypes = Readonly<Record<string, readonly StructField[]>>;

type Value<T extends StructTypes, F extends string> = F extends `${infer Element}[]`
  ? Value<T, Element>[]
  : F extends keyof T & string
    ? Message<T, F>
    : F extends `uint${string}`
      ? bigint
      : F extends "bool"
        ? boolean
        : string;

/**
 * The TypeScript type of an EIP-712 struct: every integer is a bigint, addresses and bytes are text. It is also what
 * the typed contracts take as an argument.
 */
export type Message<T extends StructTypes, P extends keyof T & string> = {
  [Field in T[P][number] as Field["name"]]: Value<T, Field["type"]>;
};
