/** Reads an archive of recordings: its index, and its numbers. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import type { Archive, RecordingIndex } from "../../../src/catalogue/evidence/recordings.ts";
import { unpackedNumbers } from "../../../src/catalogue/evidence/unpackedNumbers.ts";

export function archiveIn(indexFile: string, valuesFile: string): Archive {
  const index = JSON.parse(readFileSync(indexFile, "utf8")) as RecordingIndex;
  const packed = Uint8Array.from(gunzipSync(readFileSync(valuesFile))).buffer;
  return { index, values: unpackedNumbers(packed) };
}
