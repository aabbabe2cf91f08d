import { readFileSync, statSync } from "node:fs";

/** The text of a Python file or notebook, or why it cannot be read as one. */
export function sourceText(file: string): { readonly text: string } | { readonly error: string } {
  try {
    if (statSync(file).size > LARGEST) return { error: `${file} is larger than 20 MB.` };
    const bytes = readFileSync(file);
    if (bytes.includes(0)) return { error: `${file} is a binary file.` };
    return { text: decoded(bytes) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

// Python 2 files without a coding line are often Latin-1; a byte order mark is no text.
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const LARGEST = 20_000_000;
