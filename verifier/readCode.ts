import decodeQR from "qr/decode.js";

import type { CodeItem, RefusedItem } from "./Item.js";
import { toCode } from "./toCode.js";

/** Codes are large in a picture of a letter; more only takes longer. */
const MAX_SIDE = 1_600;

/**
 * The receipt that a QR code in a picture names.
 *
 * @param name What the picture is called.
 * @param bitmap Closed afterwards.
 * @param patience Milliseconds that may be spent on a picture that is hard to read.
 */
export function readCode(name: string, bitmap: ImageBitmap, patience: number): CodeItem | RefusedItem {
  try {
    return toCode(name, decodeQR(pixels(bitmap), { timeLimit: patience }));
  } catch {
    return { kind: "refused", name, why: "picture-without-code" };
  }
}

function pixels(bitmap: ImageBitmap): ImageData {
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser cannot read pictures.");
  // What is transparent is paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
