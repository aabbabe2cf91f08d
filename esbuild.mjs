// Builds the extension host's bundle, the webview and the command line into dist/.
//   node esbuild.mjs [--minify] [--watch]
import { build, context } from "esbuild";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { bundle } from "./scripts/bundle.mjs";
import { atlasOnPage, builtAtlas } from "./scripts/building/builtAtlas.mjs";
import { catalogueOnPage, packedCatalogue } from "./scripts/building/packedCatalogue.mjs";
import { notices } from "./scripts/packaging/notices.mjs";
import { commandLine } from "./scripts/building/commandLine.mjs";
import { minified } from "./scripts/building/minified.mjs";

const minify = process.argv.includes("--minify");
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify,
  sourcemap: !minify,
  logLevel: "warning",
  target: "es2022",
  loader: { ".wgsl": "text" },
  metafile: true,
  plugins: [packedCatalogue],
};

/** Everything that went into dist/; MathJax's glyphs are in formulas.json. */
const bundled = ["@mathjax/src", "@mathjax/mathjax-newcm-font"].map(
  (name) => `node_modules/${name}`,
);

/**
 * Puts a bundled script into another bundle as text: `import text from "inline:./worker.ts"`.
 * @type {import("esbuild").Plugin}
 */
const inline = {
  name: "inline",
  setup(bundle) {
    bundle.onResolve({ filter: /^inline:/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice("inline:".length)),
      namespace: "inline",
    }));
    bundle.onLoad({ filter: /./, namespace: "inline" }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        ...common,
        entryPoints: [path],
        platform: "browser",
        format: "iife",
        sourcemap: false,
        write: false,
        metafile: true,
      });
      bundled.push(...Object.keys(metafile.inputs));
      const watchFiles = Object.keys(metafile.inputs).map((file) => resolve(file));
      const script = outputFiles[0]?.text ?? "";
      return { contents: minify ? await minified(script) : script, loader: "text", watchFiles };
    });
  },
};

/**
 * Leaves out comments and indentation of the painters' shaders. Kernels keep theirs, because people read them.
 * @type {import("esbuild").Plugin}
 */
const leanShaders = {
  name: "lean shaders",
  setup(bundle) {
    bundle.onLoad({ filter: /painters[\\/].*\.wgsl$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(/\s*\/\/.*|^\s+/gm, ""),
      loader: "text",
    }));
  },
};

/**
 * Leaves out the toolkit's deprecated table of key codes: nothing uses it, which the bundler cannot tell.
 * @type {import("esbuild").Plugin}
 */
const withoutKeyCodes = {
  name: "without key codes",
  setup(bundle) {
    bundle.onLoad({ filter: /fast-web-utilities.dist.key-codes\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /export var KeyCodes;\n\(function [\s\S]*?\n\}\)\(KeyCodes [^\n]*\n/,
        "",
      ),
    }));
  },
};

/**
 * Leaves the features to the bundle of the whole extension, which is read after the extension has started.
 * @type {import("esbuild").Plugin}
 */
const featuresApart = {
  name: "features apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/features\.ts$/ }, () => ({
      path: "./web.js",
      external: true,
    }));
  },
};

/**
 * What runs in an extension host. None of it needs Node, so that the same code runs on vscode.dev;
 * a host that has Node reads saved models from the disk piece by piece.
 * @type {import("esbuild").BuildOptions}
 */
const inHost = { ...common, platform: "browser", format: "cjs", external: ["vscode", "node:fs"] };

/** @type {readonly (import("esbuild").BuildOptions & { outfile: string })[]} */
const bundles = [
  {
    ...inHost,
    entryPoints: ["src/extension/extension.ts"],
    outfile: "dist/extension.js",
    plugins: [featuresApart],
    supported: { "dynamic-import": false }, // the host's own `require` knows "vscode"
  },
  // A host in the browser loads one file only.
  {
    ...inHost,
    entryPoints: ["src/extension/web.ts"],
    outfile: "dist/web.js",
    plugins: [packedCatalogue, builtAtlas],
  },
  {
    ...common,
    entryPoints: ["webview/main.ts"],
    outfile: "dist/webview/main.js",
    legalComments: "none", // ThirdPartyNotices.txt holds all licences
    platform: "browser",
    format: "iife",
    plugins: [
      inline,
      catalogueOnPage,
      atlasOnPage,
      withoutKeyCodes,
      ...(minify ? [leanShaders] : []),
    ],
  },
  {
    ...common,
    entryPoints: ["webview/model/main.ts"],
    outfile: "dist/webview/model.js",
    platform: "browser",
    format: "iife",
  },
  { ...common, ...commandLine, outfile: "dist/cli.js" },
];

/**
 * Says what the editor's problem matcher (.vscode/tasks.json) listens for.
 * @type {import("esbuild").Plugin}
 */
const spoken = {
  name: "spoken",
  setup(bundle) {
    bundle.onStart(() => console.log("building"));
    bundle.onEnd(({ errors }) => {
      for (const { location, text } of errors)
        console.log(`${location?.file}:${location?.line}:${location?.column}: error: ${text}`);
      console.log("watching; press Ctrl+C to stop");
    });
  },
};

/** The large bundles of the package. */
const packaged = ["dist/web.js", "dist/webview/main.js"];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  for (const options of bundles) {
    const plugins = [...(options.plugins ?? []), spoken];
    await (await context({ ...options, plugins })).watch();
  }
} else {
  for (const options of bundles) {
    const { metafile } = await build(options);
    bundled.push(...Object.keys(metafile?.inputs ?? {}));
    if (minify && packaged.includes(options.outfile))
      writeFileSync(options.outfile, await minified(readFileSync(options.outfile, "utf8")));
  }
  writeFileSync("dist/ThirdPartyNotices.txt", notices(bundled));
  for (const { outfile } of bundles) console.log(size(outfile));
}
for (const file of await readAtStart()) if (!watch) console.log(size(file));

/** What is read when the extension starts: the formulas as pictures, what was worked out of them, and the translations. */
async function readAtStart() {
  const [formulas = "", facts = "", translations = ""] = await bundle(
    ["formulas", "facts", "translations"].map((name) => `scripts/building/${name}.ts`),
    "out/scripts",
    { splitting: false },
  );
  const { writeFormulas } = await import(pathToFileURL(resolve(formulas)).href);
  const { writeFacts } = await import(pathToFileURL(resolve(facts)).href);
  await writeFormulas("dist/formulas.json");
  writeFacts("dist/facts.json");
  const { writeTranslations } = await import(pathToFileURL(resolve(translations)).href);
  writeTranslations("dist/l10n");
  return ["dist/formulas.json", "dist/facts.json"];
}

/** @param {string} file */
function size(file) {
  const bytes = readFileSync(file);
  const kilobytes = (/** @type {number} */ n) => `${(n / 1000).toFixed(1)} KB`;
  return `${file}  ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped`;
}
