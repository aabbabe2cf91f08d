import * as vscode from "vscode";
import { choiceOf } from "../../catalogue/choice.ts";
import { played, type RecordingIndex } from "../../catalogue/evidence/recordings.ts";
import { recordedFor } from "../../present/verify/recorded.ts";
import type { Item } from "../../protocol/selection.ts";
import type { Recorded } from "../../verify/checks/recordingCheck.ts";

/** What real frameworks gave for an item, from the recordings that the extension brings along. */
export async function recordingsOf(
  extension: vscode.Uri,
  item: Item,
  of: "value" | "slope",
): Promise<readonly Recorded[]> {
  const choice = choiceOf(item);
  if (choice === undefined || choice.entry.recorded.length === 0) return [];
  const { index, values } = await (archive ??= readArchive(extension).catch(forget));
  return recordedFor(choice, played(choice.entry.recorded, index, values), of);
}

interface Archive {
  readonly index: RecordingIndex;
  readonly values: ArrayBuffer;
}

async function readArchive(extension: vscode.Uri): Promise<Archive> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "media", "recordings", name));
  const index = JSON.parse(new TextDecoder().decode(await read("index.json"))) as RecordingIndex;
  const packed = new Blob([Uint8Array.from(await read("values.bin.gz"))]).stream();
  const values = await new Response(
    packed.pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
  return { index, values };
}

/** A reading that failed is tried again when it is asked for the next time. */
function forget(error: unknown): never {
  archive = undefined;
  throw error;
}

let archive: Promise<Archive> | undefined;
