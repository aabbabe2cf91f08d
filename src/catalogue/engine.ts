// Engines, which are side by side in one framework of the catalogue.
import type { EntryOf } from "./entryParts.ts";
import type { Entry } from "./entry.ts";
import { frameworks } from "./frameworks/index.ts";
import type { Framework } from "./framework.ts";

/** The title of the engine whose word an entry is: "llama.cpp (ggml)"; undefined of a framework's. */
export function engineOf({ framework, name }: Entry): string | undefined {
  const { engines }: Framework = frameworks[framework];
  return engines?.[wordOf(name).split(".", 1)[0] ?? ""];
}

const wordOf = (name: EntryOf["name"]): string => name.slice(name.indexOf(":") + 1);
