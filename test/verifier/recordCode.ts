import encodeQR from "qr";

const [WIDTH, HEIGHT] = [640, 480];
const FRAMES = 5;
const [BLACK, WHITE, GREY] = [16, 235, 128];
const SCALE = 6;

/** A camera's recording of a QR code, as Chromium's stand-in for a camera plays it (YUV4MPEG2). */
export function recordCode(text: string): Uint8Array {
  const light = new Uint8Array(WIDTH * HEIGHT).fill(WHITE);
  paint(text, (x, y) => {
    light[y * WIDTH + x] = BLACK;
  });
  const colour = new Uint8Array((WIDTH * HEIGHT) / 2).fill(GREY);
  const frame = [Buffer.from("FRAME\n"), light, colour];
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame).flat()]);
}

/** A picture of a QR code as a GIF. */
export function pictureOfCode(text: string): Uint8Array {
  return encodeQR(text, "gif", { scale: SCALE });
}

function paint(text: string, dot: (x: number, y: number) => void): void {
  const matrix = encodeQR(text, "raw");
  const [left, top] = [(WIDTH - matrix.length * SCALE) >> 1, (HEIGHT - matrix.length * SCALE) >> 1];
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      for (let step = 0; dark && step < SCALE * SCALE; step++) {
        dot(left + x * SCALE + (step % SCALE), top + y * SCALE + Math.floor(step / SCALE));
      }
    });
  });
}
