import * as vscode from "vscode";
import { choiceOf } from "../../catalogue/choice.ts";
import {
  archiveNames,
  recordingsOf as recordingsIn,
  type Archive,
  type RecordingIndex,
} from "../../catalogue/evidence/recordings.ts";
import { unpackedNumbers } from "../../catalogue/evidence/unpackedNumbers.ts";
import { nearestRecorded } from "../../present/verify/recorded.ts";
import type { Item } from "../../protocol/selection.ts";
import type { Recorded } from "../../verify/checks/recordingCheck.ts";
import { sentences } from "../words/sentences.ts";

/** What real frameworks gave for an item, from the recordings that the extension brings along. */
export async function recordingsOf(
  extension: vscode.Uri,
  item: Item,
  of: "value" | "slope",
): Promise<readonly Recorded[]> {
  const choice = choiceOf(item);
  if (choice === undefined) return [];
  const read = await (archives ??= readArchives(extension).catch(forget));
  return nearestRecorded(choice, (entry) => recordingsIn(entry, read), {
    of,
    sentences: sentences(),
  });
}

const readArchives = (extension: vscode.Uri): Promise<readonly Archive[]> =>
  Promise.all(archiveNames.map(([index, values]) => readArchive(extension, index, values)));

async function readArchive(
  extension: vscode.Uri,
  indexName: string,
  valuesName: string,
): Promise<Archive> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "media", "recordings", name));
  const index = JSON.parse(new TextDecoder().decode(await read(indexName))) as RecordingIndex;
  const packed = new Blob([Uint8Array.from(await read(valuesName))]).stream();
  const numbers = await new Response(
    packed.pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
  return { index, values: unpackedNumbers(numbers) };
}

/** A failed read is retried on the next request. */
function forget(error: unknown): never {
  archives = undefined;
  throw error;
}

let archives: Promise<readonly Archive[]> | undefined;
