// The recordings that the package brings along, beside the bundle.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { played, type RecordingIndex } from "../../catalogue/evidence/recordings.ts";
import { recordedFor } from "../../present/verify/recorded.ts";
import type { Means } from "../../present/verify/verification.ts";

/** Reads the package's recordings once, when the first is asked for. */
export const recordingsOf: Means["recordings"] = (choice, of) => {
  archive ??= readArchive();
  return recordedFor(choice, played(choice.entry.recorded, archive.index, archive.values), of);
};

interface Archive {
  readonly index: RecordingIndex;
  readonly values: ArrayBuffer;
}

function readArchive(): Archive {
  const folder = join(__dirname, "..", "media", "recordings");
  const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as RecordingIndex;
  const bytes = gunzipSync(readFileSync(join(folder, "values.bin.gz")));
  return { index, values: Uint8Array.from(bytes).buffer };
}

let archive: Archive | undefined;
