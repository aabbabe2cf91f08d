import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { build } from "esbuild";

describe("the extension's start", () => {
  it("loads what registers and what reports a failure, and nothing of what answers", async () => {
    const { metafile } = await build({
      entryPoints: ["src/extension/extension.ts"],
      bundle: true,
      format: "cjs",
      external: ["vscode", "./features.ts"],
      metafile: true,
      write: false,
    });
    assert.deepEqual(Object.keys(metafile.inputs).sort(), [
      "src/advice/translator.ts",
      "src/extension/extension.ts",
      "src/extension/hover/keptFirst.ts",
      "src/extension/ids.ts",
      "src/extension/lazyFeatures.ts",
      "src/extension/migration/migrationKind.ts",
      "src/extension/words/l10n.ts",
      "src/extension/words/loadTranslations.ts",
      "src/hash.ts",
    ]);
  });
});
