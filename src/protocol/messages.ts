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
  /** Puts something else on show. */
  show(opening: Opening): null;
}

export interface Opening {
  /** Names this opening: a webview that comes back within the same one goes on with what it had stored. */
  readonly opening: string;
  readonly selection: Selection;
  readonly view: ViewId;
  /** Whether the view sets to work at once, as if its button had been pressed. */
  readonly run: boolean;
}

export interface Start extends Opening {
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
const opening = {
  opening: v.pipe(v.string(), v.maxLength(40)),
  selection: selectionSchema,
  view,
  run: v.boolean(),
};

export const hostSchemas: Schemas<HostApi> = {
  ready: {
    args: v.tuple([]),
    result: v.object({ ...opening, words: wordsSchema }),
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
  show: { args: v.tuple([v.object(opening)]), result: nothing },
};
