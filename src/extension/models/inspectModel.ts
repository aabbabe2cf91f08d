// What the page of a saved model shows, in the reader's language.
import * as vscode from "vscode";
import { meaningText, programText } from "../../advice/models/changeText.ts";
import {
  changeIn,
  inspectionOf,
  isOnnxActivation,
  type Inspection,
} from "../../advice/models/inspection.ts";
import { isFramework } from "../../catalogue/name.ts";
import { Refused, type Bytes } from "../../models/bytes.ts";
import { inspected, type Inspected } from "../../models/inspected.ts";
import { oneLine } from "../../present/text/oneLine.ts";
import type { ModelTable } from "../../protocol/modelTable.ts";
import { l10n } from "../words/l10n.ts";
import { sentences } from "../words/sentences.ts";
import { nameOf, pathOf } from "../workspace/files.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { openModel, type OpenedModel } from "./openModel.ts";

/** The table of a model, or the sentence why it cannot be inspected. */
export async function modelTable(uri: vscode.Uri, facts: WorkspaceFacts): Promise<ModelTable> {
  const title = oneLine(nameOf(uri));
  const found = await inspectedAt(uri);
  if (typeof found === "string") return withoutRows(title, found);
  if (found.kind === "refused")
    return withoutRows(title, sentences().notInspected(found.problem, title));
  const inspection = inspectionOf(found.architecture, {
    path: pathOf(uri),
    project: await facts.projectOf(uri),
  });
  return tableOf(title, inspection);
}

const withoutRows = (title: string, note: string): ModelTable => ({
  ...{ kind: "table", title, head: [], rows: [] },
  notes: [oneLine(note)],
});

/** A text if the system reports why the file cannot be read. */
export async function inspectedAt(uri: vscode.Uri): Promise<Inspected | string> {
  const opened: OpenedModel[] = [];
  const open = async (one: vscode.Uri): Promise<Bytes> => {
    const file = await openModel(one);
    opened.push(file);
    return file.bytes;
  };
  try {
    const bytes = await open(uri);
    const beside = await neighbours(uri, open);
    return inspected({
      ...{ name: nameOf(uri), bytes, isOperator: isOnnxActivation },
      beside: (name) => beside.get(name),
    });
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", problem: error.problem };
    return error instanceof Error ? error.message : String(error);
  } finally {
    opened.forEach(({ close }) => close());
  }
}

/** The files that a format may look for in its folder. */
async function neighbours(
  uri: vscode.Uri,
  open: (uri: vscode.Uri) => Promise<Bytes>,
): Promise<ReadonlyMap<string, Bytes>> {
  const found = new Map<string, Bytes>();
  for (const name of wantedBeside(nameOf(uri)))
    await open(vscode.Uri.joinPath(uri, "..", name)).then(
      (bytes) => found.set(name, bytes),
      () => undefined,
    );
  return found;
}

function wantedBeside(name: string): readonly string[] {
  if (name.endsWith(".safetensors")) return ["config.json"];
  return name.endsWith("saved_model.pb") ? ["keras_metadata.pb"] : [];
}

function tableOf(title: string, inspection: Inspection): ModelTable {
  const { rows, loading } = inspection;
  return {
    ...{ kind: "table", title, notes: notesOf(inspection).map(oneLine) },
    head: [
      l10n.t("Layer"),
      l10n.t("Activation"),
      l10n.t("Where it is named"),
      l10n.t("Meaning as saved"),
      ...(loading ? [l10n.t("Where it is loaded")] : []),
    ],
    rows: rows.map((row) => {
      const { site, mention } = row;
      const change = changeIn(row, inspection, sentences());
      const cells = [
        site.layer === "" ? site.pointer : site.layer,
        mention.text,
        site.key,
        mention.choice ? meaningText(mention.choice) : "",
        ...(loading ? [change ?? (row.change ? l10n.t("the same") : "")] : []),
      ];
      return { cells: cells.map(oneLine), isChanged: change !== undefined };
    }),
  };
}

function notesOf({ architecture: { savedBy }, loading, rows }: Inspection): readonly string[] {
  const notes: string[] = [];
  if (rows.length === 0) notes.push(l10n.t("No activation is named in this model."));
  if (savedBy !== undefined && isFramework(savedBy.framework))
    notes.push(l10n.t("Saved by {0}.", programText(savedBy.framework, savedBy, sentences())));
  if (savedBy?.producer !== undefined) notes.push(l10n.t("Exported by {0}.", savedBy.producer));
  if (loading !== undefined)
    notes.push(
      l10n.t(
        "Loaded here by {0}, from {1}.",
        programText(loading.framework, loading.decision, sentences()),
        loading.decision.source ?? l10n.t("the settings"),
      ),
    );
  return notes;
}
