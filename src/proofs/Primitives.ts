/** The two costly functions of verification, received so that a faster engine can stand behind them. */
export interface Primitives {
  /** Keccak-256; 32 bytes. */
  keccak256: (data: Uint8Array) => Uint8Array;
  /**
   * The uncompressed public key (64 bytes, x ‖ y) that made a signature.
   *
   * @param digest 32 bytes.
   * @param signature r ‖ s, 64 bytes; may be anything.
   * @param parity Of the y coordinate: 0 or 1.
   * @returns undefined where there is no such key; never throws.
   */
  recover: (digest: Uint8Array, signature: Uint8Array, parity: 0 | 1) => Uint8Array | undefined;
}
