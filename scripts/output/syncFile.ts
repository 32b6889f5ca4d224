import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** Waits until a file and its name are on the disk, so that they are there after a power failure too. */
export function syncFile(file: string): void {
  sync(file, "r+");
  // Windows does not open folders; there the name goes with the file.
  if (process.platform !== "win32") sync(dirname(file), "r");
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
