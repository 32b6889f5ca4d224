const begun = Date.now();

/** Says what happens, with the seconds since the beginning. */
export function tell(sentence: string): void {
  const seconds = ((Date.now() - begun) / 1_000).toFixed(1).padStart(6);
  console.log(`      ${seconds} s  ${sentence}`);
}
