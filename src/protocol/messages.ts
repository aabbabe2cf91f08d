import * as v from "valibot";
import type { Schemas } from "./rpc.ts";
import { itemSchema, selectionSchema, type Item, type Selection } from "./selection.ts";
import { wordsSchema, type Words } from "./words.ts";

/** What the webview may ask of the host. */
export interface HostApi {
  /** The webview is up: what shall it show, and in which words? */
  ready(): Start;
  /** Lets the reader pick an activation; null when nothing was picked. */
  choose(): Item | null;
  copy(text: string): null;
  /** Lets the reader store a picture or a report; false when the reader changed their mind. */
  save(file: SavedFile): boolean;
  /** A sentence for the extension's log. */
  log(sentence: string): null;
}

/** What the host may ask of the webview. */
export interface PanelApi {
  show(selection: Selection): null;
  /** Shows a view; with `run`, it also does what the view is for, as if its button had been pressed. */
  open(view: ViewId, run: boolean): null;
}

export interface Start {
  readonly selection: Selection;
  readonly view: ViewId;
  readonly run: boolean;
  readonly words: Words;
}

export const viewIds = ["plot", "compare", "verify", "surface", "about"] as const;
export type ViewId = (typeof viewIds)[number];

export interface SavedFile {
  readonly name: string;
  readonly encoding: "text" | "base64";
  readonly content: string;
}

const view = v.picklist(viewIds);
const nothing = v.null();

export const hostSchemas: Schemas<HostApi> = {
  ready: {
    args: v.tuple([]),
    result: v.object({ selection: selectionSchema, view, run: v.boolean(), words: wordsSchema }),
  },
  choose: { args: v.tuple([]), result: v.nullable(itemSchema) },
  copy: { args: v.tuple([v.pipe(v.string(), v.maxLength(2_000_000))]), result: nothing },
  save: {
    args: v.tuple([
      v.object({
        name: v.pipe(v.string(), v.regex(/^[\w. ()=,-]{1,80}\.(?:svg|png|md|json)$/)),
        encoding: v.picklist(["text", "base64"]),
        content: v.pipe(v.string(), v.maxLength(20_000_000)),
      }),
    ]),
    result: v.boolean(),
  },
  log: { args: v.tuple([v.pipe(v.string(), v.maxLength(4000))]), result: nothing },
};

export const panelSchemas: Schemas<PanelApi> = {
  show: { args: v.tuple([selectionSchema]), result: nothing },
  open: { args: v.tuple([view, v.boolean()]), result: nothing },
};
