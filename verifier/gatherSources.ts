import type { Source } from "./Exchange.js";

/** More than anybody posts in one go; a folder by mistake is not read to its end. */
export const MAX_SOURCES = 20_000;

/** The files that were dropped, those in folders included, with their paths. One more than allowed may come out. */
export async function gatherSources(dropped: DataTransfer): Promise<Source[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  // Both lists are gone once the event is over.
  const files = [...dropped.files];
  const sources: Source[] = [];
  if (entries.every((entry) => entry === null)) return files.map((file) => ({ file, name: file.name }));
  for (const entry of entries) if (entry !== null) await walk(entry, sources);
  return sources;
}

async function walk(entry: FileSystemEntry, sources: Source[]): Promise<void> {
  if (sources.length > MAX_SOURCES || entry.name.startsWith(".")) return;
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => {
        resolve(undefined);
      });
    });
    if (file !== undefined) sources.push({ file, name: entry.fullPath.replace(/^\//, "") });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (part.length === 0) return;
    for (const one of part) await walk(one, sources);
  }
}
