// The recordings that the package brings along, beside the bundle.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { english } from "../../advice/sentencesIn.ts";
import {
  archiveNames,
  recordingsOf as recordingsIn,
  type Archive,
  type RecordingIndex,
} from "../../catalogue/evidence/recordings.ts";
import { unpackedNumbers } from "../../catalogue/evidence/unpackedNumbers.ts";
import { recordedFor } from "../../present/verify/recorded.ts";
import type { VerificationDependencies } from "../../present/verify/verification.ts";

/** Reads the package's recordings once, on the first request. */
export const recordingsOf: VerificationDependencies["recordings"] = (choice, of) => {
  archives ??= archiveNames.map(([index, values]) => readArchive(index, values));
  return recordedFor(choice, recordingsIn(choice.entry, archives), { of, sentences: english });
};

function readArchive(indexName: string, valuesName: string): Archive {
  const folder = join(__dirname, "..", "media", "recordings");
  const index = JSON.parse(readFileSync(join(folder, indexName), "utf8")) as RecordingIndex;
  const bytes = gunzipSync(readFileSync(join(folder, valuesName)));
  return { index, values: unpackedNumbers(Uint8Array.from(bytes).buffer) };
}

let archives: readonly Archive[] | undefined;
