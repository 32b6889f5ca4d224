import type { Source } from "./Exchange.js";

/** More than anybody posts in one go; a folder by mistake is not read to its end. */
export const MAX_SOURCES = 20_000;

/**
 * The files that were dropped, those in folders included, with their paths and in their order. One more than allowed may
 * come out.
 */
export async function gatherSources(dropped: DataTransfer): Promise<Source[]> {
  const byName = new Intl.Collator(undefined, { numeric: true });
  return (await gather(dropped)).sort((one, other) => byName.compare(one.name, other.name));
}

async function gather({ items }: DataTransfer): Promise<Source[]> {
  // All of it is gone once the event is over.
  const dropped = [...items].map((item) => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry(),
    handle: (item as Partial<HandledItem>).getAsFileSystemHandle?.().catch(() => undefined),
  }));
  const sources: Source[] = [];
  for (const { file, entry, handle } of dropped) {
    if (entry?.isDirectory !== true) {
      if (file !== null) sources.push({ file, name: file.name });
      continue;
    }
    // Chromium reads entries only of pages that came over http; other browsers have no handles.
    const files = handle === undefined ? filesIn(entry) : filesUnder(await handle, entry.name);
    for await (const source of files) {
      if (sources.push(source) > MAX_SOURCES) return sources;
    }
  }
  return sources;
}

/** What the library's types do not know of a dropped item. */
interface HandledItem {
  getAsFileSystemHandle: () => Promise<FileSystemHandle>;
}

async function* filesUnder(handle: FileSystemHandle | undefined, name: string): AsyncGenerator<Source> {
  if (handle instanceof FileSystemFileHandle) {
    const file = await handle.getFile().catch(() => undefined);
    if (file !== undefined) yield { file, name };
  } else if (handle instanceof FileSystemDirectoryHandle) {
    for await (const child of handle.values()) {
      if (!isHidden(child)) yield* filesUnder(child, `${name}/${child.name}`);
    }
  }
}

async function* filesIn(entry: FileSystemEntry): AsyncGenerator<Source> {
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => {
        resolve(undefined);
      });
    });
    if (file !== undefined) yield { file, name: entry.fullPath.replace(/^\//, "") };
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
    for (const child of part) if (!isHidden(child)) yield* filesIn(child);
  }
}

function isHidden({ name }: { name: string }): boolean {
  return name.startsWith(".");
}
