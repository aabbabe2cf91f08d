import { readFileSync, statSync, type Stats } from "node:fs";

/** The text of a Python file or notebook, or why it cannot be read as one. */
export function sourceText(file: string): { readonly text: string } | { readonly error: string } {
  const facts = factsOf(file);
  if (facts === undefined) return { error: `There is no file ${file}.` };
  if (facts.isDirectory()) return { error: `${file} is a folder.` };
  // A pipe would be waited for, and a device has no end.
  if (!facts.isFile()) return { error: `${file} is not a file.` };
  if (facts.size > maxFileBytes) return { error: `${file} is larger than 20 MB.` };
  try {
    const bytes = readFileSync(file);
    if (isUtf16(bytes)) return { error: `${file} is in UTF-16. Save it in UTF-8.` };
    return bytes.includes(0) ? { error: `${file} is a binary file.` } : { text: decoded(bytes) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** What is at a path on the disk; undefined if nothing is there. */
export function factsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A link that leads to itself, or a way through what is no folder.
    return undefined;
  }
}

/** By its byte order mark, in either order. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

// Python 2 files without a coding line are often Latin-1; a byte order mark is no text.
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const maxFileBytes = 20_000_000;
