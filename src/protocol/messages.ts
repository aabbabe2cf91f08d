import * as v from "valibot";
import type { Outputs } from "../verify/checks/outputsCheck.ts";
import type { Recorded } from "../verify/checks/recordingCheck.ts";
import { outputsSchema, recordingsSchema } from "./recorded.ts";
import type { Schemas } from "./rpc.ts";
import { itemSchema, selectionSchema, type Item, type Selection } from "./selection.ts";
import {
  trainingExperimentSchema,
  trainingOrderSchema,
  type TrainingExperiment,
  type TrainingOrder,
} from "./trainingOrder.ts";
import { wordsSchema, type PlaygroundWords } from "./words.ts";

/** What the webview may ask of the host. */
export interface HostApi {
  /** The webview is up: what shall it show, and in which words? */
  ready(): Start;
  /** Lets the reader pick an activation; null when nothing was picked. */
  choose(): Item | null;
  copy(text: string): null;
  /** Copies a comparison of these, as Markdown. */
  copyComparison(items: readonly Item[]): null;
  /** Copies a link that opens a training with its whole setting. */
  copyExperiment(experiment: TrainingExperiment): null;
  /** Lets the reader store a picture; false when the reader changed their mind. */
  save(file: SavedFile): boolean;
  /** Lets the reader store a report in the form that they choose; false when they changed their mind. */
  saveReport(report: SavedReport): boolean;
  /** What real frameworks gave for this activation, as far as it was recorded. */
  recordings(item: Item, of: "value" | "slope"): readonly Recorded[];
  /** The reader's own numbers in files that they chose, or a sentence that explains why there are no numbers. */
  ownOutputs(files: readonly GivenFile[]): Outputs | string;
  /**
   * Writes a parameter's value into the call that the item came from; false if that is not possible, and the
   * reader is told why.
   */
  writeValue(item: Item, parameter: string, value: number): boolean;
  /** Whether an open playground shall show what lies under the cursor, from now on. */
  follow(on: boolean): null;
  /** A sentence for the extension's log. */
  log(sentence: string): null;
}

/** What the host may ask of the webview. */
export interface PanelApi {
  /** Puts something else on show. */
  show(opening: Opening): null;
  /** Puts the activation under the cursor in the place of the one that was there before. */
  follow(item: Item): null;
  /** Says whether the panel follows the cursor. */
  following(on: boolean): null;
}

export interface Opening {
  /** Names this opening: a webview that comes back within the same one goes on with what it had stored. */
  readonly opening: string;
  readonly selection: Selection;
  readonly view: ViewId;
  /** Whether the view sets to work at once, as if its button had been pressed. */
  readonly run: boolean;
  /** The settings of the view Train; those that are there unless given. */
  readonly training?: TrainingOrder | undefined;
  /** The reader's own function in WGSL, which the Verify view judges at once. */
  readonly wgsl?: WgslText | undefined;
}

export interface WgslText {
  /** The name of the file that it is in. */
  readonly name: string;
  readonly text: string;
}

export interface Start extends Opening {
  /** Whether the panel follows the cursor. */
  readonly follow: boolean;
  readonly words: PlaygroundWords;
}

export const viewIds = ["plot", "compare", "verify", "surface", "train", "about"] as const;
export type ViewId = (typeof viewIds)[number];

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
  readonly encoding: "text" | "base64";
  readonly content: string;
}

/** One report in each of its forms. */
export interface SavedReport {
  /** The file's name without an ending. */
  readonly name: string;
  readonly markdown: string;
  readonly json: string;
}

/** UTF-16 units; no text that is compiled is longer. */
export const maxWgslLength = 500_000;

export const openingIdSchema = v.pipe(v.string(), v.maxLength(40));
const view = v.picklist(viewIds);
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const nothing = v.null();
const opening = {
  opening: openingIdSchema,
  selection: selectionSchema,
  view,
  run: v.boolean(),
  training: v.optional(trainingOrderSchema),
  wgsl: v.optional(
    v.object({
      name: v.pipe(v.string(), v.maxLength(200)),
      text: v.pipe(v.string(), v.maxLength(maxWgslLength)),
    }),
  ),
};

export const hostSchemas: Schemas<HostApi> = {
  ready: {
    args: v.tuple([]),
    result: v.object({ ...opening, follow: v.boolean(), words: wordsSchema }),
  },
  choose: { args: v.tuple([]), result: v.nullable(itemSchema) },
  copy: { args: v.tuple([text]), result: nothing },
  copyComparison: {
    args: v.tuple([v.pipe(v.array(itemSchema), v.maxLength(60))]),
    result: nothing,
  },
  copyExperiment: { args: v.tuple([trainingExperimentSchema]), result: nothing },
  save: {
    args: v.tuple([
      v.object({
        name: v.pipe(v.string(), v.regex(/^[\w. ()=,-]{1,80}\.(?:svg|png|csv|json)$/)),
        encoding: v.picklist(["text", "base64"]),
        content: v.pipe(v.string(), v.maxLength(20_000_000)),
      }),
    ]),
    result: v.boolean(),
  },
  saveReport: {
    args: v.tuple([
      v.object({
        name: v.pipe(v.string(), v.regex(/^[\w. ()=,-]{1,80}$/)),
        markdown: text,
        json: text,
      }),
    ]),
    result: v.boolean(),
  },
  recordings: {
    args: v.tuple([itemSchema, v.picklist(["value", "slope"])]),
    result: recordingsSchema,
  },
  ownOutputs: {
    args: v.tuple([
      v.pipe(
        v.array(
          v.object({ name: v.pipe(v.string(), v.maxLength(1000)), bytes: v.instance(Uint8Array) }),
        ),
        v.maxLength(100),
      ),
    ]),
    result: v.union([v.pipe(v.string(), v.maxLength(4000)), outputsSchema]),
  },
  writeValue: {
    args: v.tuple([
      itemSchema,
      v.pipe(v.string(), v.maxLength(40)),
      v.pipe(v.number(), v.finite()),
    ]),
    result: v.boolean(),
  },
  follow: { args: v.tuple([v.boolean()]), result: nothing },
  log: { args: v.tuple([v.pipe(v.string(), v.maxLength(4000))]), result: nothing },
};

export const panelSchemas: Schemas<PanelApi> = {
  show: { args: v.tuple([v.object(opening)]), result: nothing },
  follow: { args: v.tuple([itemSchema]), result: nothing },
  following: { args: v.tuple([v.boolean()]), result: nothing },
};
