import { closeSync, openSync, readSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** How the bytes of a table are to be read. */
export type Encoding = Unicode | "windows-1252" | "workbook";

type Unicode = "utf-8" | "utf-16le" | "utf-16be";

const CHUNK = 1 << 16;
const SAMPLE = 4_096;
/** Beyond this share of zero bytes on one side of every pair it is UTF-16 of Western text. */
const MOSTLY = 0.4;

/**
 * How a file's bytes are to be read, from all of them: marks at its beginning, else UTF-8 where it is that throughout,
 * else Windows-1252 where every byte means something there.
 *
 * @throws SocialcoinError `FILE_NOT_TEXT`, `FILE_MIXED_ENCODINGS`, `WORKBOOK_PROTECTED`
 */
export function detectEncoding(file: string): Encoding {
  const descriptor = openSync(file, "r");
  try {
    const sample = readAt(descriptor, 0, SAMPLE);
    const marked = markOf(file, sample) ?? pairsOf(sample);
    if (marked === "workbook") return marked;
    if (marked !== undefined) {
      if (isValid(file, descriptor, marked)) return marked;
      throw notText(file);
    }
    if (isValid(file, descriptor, "utf-8")) return "utf-8";
    requireWindows1252(file, descriptor);
    return "windows-1252";
  } finally {
    closeSync(descriptor);
  }
}

function markOf(file: string, sample: Buffer): Unicode | "workbook" | undefined {
  const mark = sample.subarray(0, 4).toString("hex");
  if (mark.startsWith("504b0304")) return "workbook";
  if (mark === "d0cf11e0") {
    throw new SocialcoinError(
      "WORKBOOK_PROTECTED",
      {
        en: `${file} is an old or protected workbook. Save it without a password as .xlsx, or as CSV.`,
        nl: `${file} is een oude of beveiligde werkmap. Bewaar haar zonder wachtwoord als .xlsx, of als CSV.`,
      },
      { details: { file } },
    );
  }
  if (mark.startsWith("efbbbf")) return "utf-8";
  if (mark.startsWith("fffe")) return "utf-16le";
  if (mark.startsWith("feff")) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: every second byte of Western text is zero. */
function pairsOf(sample: Buffer): Unicode | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length);
  if (odd > MOSTLY && even === 0) return "utf-16le";
  if (even > MOSTLY && odd === 0) return "utf-16be";
  return undefined;
}

function isValid(file: string, descriptor: number, encoding: Unicode): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const chunk of chunksOf(descriptor)) {
      if (decoder.decode(chunk, { stream: true }).includes("\0")) throw notText(file);
    }
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof SocialcoinError) throw cause;
    return false;
  }
}

/** Every byte that Windows-1252 does not use shows that it is something else, and so do UTF-8's pairs of bytes. */
function requireWindows1252(file: string, descriptor: number): void {
  let before = 0;
  for (const chunk of chunksOf(descriptor)) {
    for (const byte of chunk) {
      const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
      if (control || [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) throw notText(file);
      if ((before === 0xc2 || before === 0xc3) && byte >= 0x80 && byte <= 0xbf) {
        throw new SocialcoinError(
          "FILE_MIXED_ENCODINGS",
          {
            en: `${file} is partly UTF-8 and partly Windows-1252, so that some letters are damaged. Export it again as UTF-8.`,
            nl: `${file} is deels UTF-8 en deels Windows-1252, zodat sommige letters beschadigd zijn. Exporteer opnieuw als UTF-8.`,
          },
          { details: { file } },
        );
      }
      before = byte;
    }
  }
}

function* chunksOf(descriptor: number): Generator<Buffer> {
  for (let place = 0; ; place += CHUNK) {
    const chunk = readAt(descriptor, place, CHUNK);
    if (chunk.length === 0) return;
    yield chunk;
  }
}

function readAt(descriptor: number, place: number, length: number): Buffer {
  const chunk = Buffer.allocUnsafe(length);
  return chunk.subarray(0, readSync(descriptor, chunk, 0, length, place));
}

function notText(file: string): SocialcoinError {
  return new SocialcoinError(
    "FILE_NOT_TEXT",
    {
      en: `${file} is not a text file and not a workbook. Save it as CSV (UTF-8) or .xlsx.`,
      nl: `${file} is geen tekstbestand en geen werkmap. Bewaar het als CSV (UTF-8) of .xlsx.`,
    },
    { details: { file } },
  );
}
