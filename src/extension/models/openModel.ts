// A saved model's bytes: read piece by piece from the disk, or whole where there is no disk and the file is small.
import * as vscode from "vscode";
import { inMemory, Refused, type Bytes } from "../../models/bytes.ts";

export interface OpenedModel {
  readonly bytes: Bytes;
  readonly close: () => void;
}

/** Rejects where the file cannot be read; a large file that has to come as a whole is refused. */
export async function openModel(uri: vscode.Uri): Promise<OpenedModel> {
  const disk = uri.scheme === "file" ? await diskOfHost() : undefined;
  if (disk !== undefined) return onDisk(disk, uri.fsPath);
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxWhole) throw new Refused("too-large");
  const bytes = inMemory(await vscode.workspace.fs.readFile(uri));
  return { bytes, close: () => undefined };
}

function onDisk(disk: Disk, path: string): OpenedModel {
  const file = disk.openSync(path, "r");
  const { size } = disk.fstatSync(file);
  return {
    bytes: {
      size,
      at(offset, length) {
        const piece = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        return piece.subarray(0, disk.readSync(file, piece, { position: offset }));
      },
    },
    close: () => disk.closeSync(file),
  };
}

type Disk = typeof import("node:fs");

/** Undefined in a browser, which has no file system. */
async function diskOfHost(): Promise<Disk | undefined> {
  try {
    return await import("node:fs");
  } catch {
    return undefined;
  }
}

/** Bytes. */
const maxWhole = 64_000_000;
