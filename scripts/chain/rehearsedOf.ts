/** So few are all rehearsed before the first is sent; of more, the first. */
const ALL_REHEARSED = 4;

/** Which works are rehearsed before anything is sent, in their order. */
export function rehearsedOf<T>(works: readonly T[], independent: boolean): readonly T[] {
  return independent && works.length <= ALL_REHEARSED ? works : works.slice(0, 1);
}
