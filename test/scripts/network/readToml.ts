/** Besu's configuration, read by what TOML it uses: `key=value`, values as JSON has them, lists over lines. */
export function readToml(text: string): Record<string, unknown> {
  const entries = text
    .replace(/^#.*\n/gm, "")
    .replace(/,\n\]/g, "]")
    .matchAll(/^([a-z0-9-]+)=(\[[^\]]*\]|.*)$/gm);
  return Object.fromEntries(
    [...entries].map(([, key = "", value = ""]) => [key, JSON.parse(value) as unknown]),
  );
}
