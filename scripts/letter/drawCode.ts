import { encodeQR } from "qr";

import { COLOUR, type LetterPage } from "./LetterPage.js";

/**
 * A QR code, square by square, so that it stays sharp at any size and needs no picture.
 *
 * @param place Left, top and side in points; a white rim of one square is part of it.
 */
export function drawCode(
  { document, section }: LetterPage,
  text: string,
  alt: string,
  [left, top, side]: readonly [number, number, number],
): void {
  const squares = encodeQR(text, "raw", { ecc: "medium", border: 1 });
  const size = side / squares.length;
  section.add(
    document.struct(
      "Figure",
      { alt, bbox: [left, top, left + side, top + side], placement: "Block" } as object,
      () => {
        for (const [row, line] of squares.entries()) {
          for (const [first, length] of runsOf(line)) {
            document.rect(left + first * size, top + row * size, length * size, size);
          }
        }
        document.fill(COLOUR.text);
      },
    ),
  );
}

/** Neighbouring squares are drawn as one: between two, printers and screens show a hair. */
function runsOf(line: readonly boolean[]): [first: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [place, dark] of line.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
  }
  return runs;
}
