import { hexlify } from "ethers";

const BYTES = 32;

/** A salt for one commitment: 32 random bytes, in hexadecimal. Never use one twice. */
export function freshSalt(): string {
  return hexlify(globalThis.crypto.getRandomValues(new Uint8Array(BYTES)));
}
