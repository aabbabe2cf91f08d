import { fileURLToPath } from "node:url";

/** Where a document lies on the disk; undefined for one that was never saved, or lies on another machine. */
export function filePath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
