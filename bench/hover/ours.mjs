// The pure hover provider's time: from an edit, or from nothing, to the mention under the cursor.
import { build } from "esbuild";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { timed, quantile } from "./measure.mjs";

/** Milliseconds for the first hover, warm hovers and hovers after an edit; megabytes for ten such files. */
export async function ours(text, places) {
  const { fileIndex, projectOf } = await bundled();
  const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\ntheano==1.0.5\n" }]);
  const open = () => fileIndex("model.py", [{ text }], project);
  const [first, index] = timed(() => {
    const fresh = open();
    found(fresh.at(0, places[places.length >> 1]));
    return fresh;
  });
  const warm = Array.from({ length: 200 }, (_, n) => {
    const place = places[(n * 37) % places.length];
    return timed(() => found(index.at(0, place)))[0];
  });
  const edited = Array.from({ length: 60 }, (_, n) => {
    const at = text.indexOf("\n", (text.length / 2) | 0) + 1;
    const now = text.slice(0, at) + " ".repeat(n + 1) + text.slice(at);
    const place = places[(n * 53) % places.length];
    return timed(() => {
      index.update([{ text: now }], project);
      found(index.at(0, place < at ? place : place + n + 1));
    })[0];
  });
  const [settled] = timed(() => {
    while (!index.settle(1000));
    index.file();
  });
  return {
    first,
    warm: quantile(warm),
    edited: quantile(edited),
    settled,
    megabytes: memory(open),
  };
}

function memory(open) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 10 }, open);
  for (const index of kept) index.file();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept.length === 10 ? bytes / 2 ** 20 : NaN;
}

function found(mention) {
  if (!mention?.choice) throw new Error("No activation was found where there is one.");
}

async function bundled() {
  const outfile = resolve("out/bench/hover.mjs");
  await build({
    stdin: {
      contents: `export { fileIndex } from "./src/advice/fileIndex.ts"; export { projectOf } from "./src/project/project.ts";`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    packages: "external",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}
