import type { Cells, CodeReader } from "./reader.ts";

/** A notebook is its code cells. */
export const notebook: CodeReader = {
  takes: "code",
  name: "a notebook",
  endings: [".ipynb"],
  cells: codeCells,
};

/** The code cells in order; undefined if the text is not a valid notebook. */
function codeCells(text: string): Cells | undefined {
  return cellsOf(text)?.flatMap((one: unknown, cell) => {
    const source = sourceText(field(one, "source") ?? field(one, "input"));
    return field(one, "cell_type") === "code" && source !== undefined
      ? [{ cell, text: source }]
      : [];
  });
}

/** The same cells without their outputs; a text that is not a notebook is unchanged. */
export function withoutOutputs(text: string): string {
  const cells = cellsOf(text);
  if (cells === undefined) return text;
  return JSON.stringify({
    cells: cells.map((one: unknown) => ({
      cell_type: field(one, "cell_type"),
      source: field(one, "source") ?? field(one, "input"),
    })),
  });
}

/** All cells in order; up to nbformat 3 they are parted into worksheets, and code is their `input`. */
function cellsOf(text: string): readonly unknown[] | undefined {
  const notebook = parsedJson(text);
  const cells: unknown = field(notebook, "cells");
  if (isList(cells)) return cells;
  const worksheets = field(notebook, "worksheets");
  if (!isList(worksheets)) return undefined;
  return worksheets.flatMap((sheet: unknown): readonly unknown[] => {
    const own = field(sheet, "cells");
    return isList(own) ? own : [];
  });
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function sourceText(source: unknown): string | undefined {
  if (typeof source === "string") return source;
  if (!Array.isArray(source)) return undefined;
  return source.every((line) => typeof line === "string") ? source.join("") : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}
