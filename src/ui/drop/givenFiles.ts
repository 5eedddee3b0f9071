import type { GivenFile } from '../../state/heldFiles.ts';

/** Where to stop in a folder that was dropped by mistake. */
const MOST_ENTRIES = 5000;

/** The files that were chosen in a file field; those of a folder by their path in it. */
export function chosenFiles(list: FileList): readonly GivenFile[] {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return withoutCommonFolder(files);
}

/**
 * The files that were dropped, those in folders too. To be called while the drop event is handled:
 * later its items are gone. Of a folder with very many files only the first thousands.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) files.push({ path: file.name, file });
  }
  for (let entry = entries.pop(); entry; entry = entries.pop()) {
    if (files.length >= MOST_ENTRIES) break;
    if (entry.isDirectory) entries.push(...(await entriesIn(entry as FileSystemDirectoryEntry)));
    else
      files.push({
        path: entry.fullPath.slice(1),
        file: await fileOf(entry as FileSystemFileEntry),
      });
  }
  return withoutCommonFolder(files);
}

/** A folder gives what its articles are called within it, as `npm run extract` calls them. */
export function withoutCommonFolder(files: readonly GivenFile[]): readonly GivenFile[] {
  const [folder] = files.map(({ path }) => path.slice(0, path.indexOf('/') + 1));
  if (!folder || !files.every(({ path }) => path.startsWith(folder))) return files;
  return files.map(({ path, file }) => ({ path: path.slice(folder.length), file }));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** All entries of a folder, which come by the hundred until none comes. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0 || all.length >= MOST_ENTRIES) return all;
    all.push(...some);
  }
}
