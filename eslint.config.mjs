import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** They read typed arrays for each pixel or each number of a matrix. */
const innerLoops = [
  "webview/surface/painters/cpuPainter.ts",
  "webview/surface/maxout/{improve,solve}.ts",
];

/** They take places of arrays as numbers, for an object would be made for each of millions of steps. */
const stepsOfArrays = [
  "src/numeric/{interval,taylor}/*.ts",
  "src/training/block/{loops,loops32,loops64,operations}.ts",
];

const data = [
  "src/catalogue/frameworks/**",
  "src/catalogue/families/**",
  "src/catalogue/evidence/recordedNames.ts",
  "src/catalogue/evidence/explainedLive.ts",
  "src/protocol/phrases.ts",
  "**/glyphs/**",
];

export default defineConfig(
  globalIgnores([
    "dist",
    "out",
    "media",
    "scripts/vscode/standIns",
    "test/workspace",
    "test/recordings",
  ]),
  {
    files: ["**/*.mjs"],
    rules: { "no-unused-vars": "error", "prefer-const": "error", eqeqeq: "error" },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "max-params": ["error", 3],
      "no-duplicate-imports": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports have names." },
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
      ],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // What answers a promise keeps its signature where nothing is awaited yet.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: data, rules: { "max-lines": "off" } },
  { files: stepsOfArrays, rules: { "max-params": ["error", 5] } },
  {
    // Constants are written as any other name; a version keeps its points, as underscores.
    files: ["src/**/*.ts", "webview/**/*.ts"],
    rules: {
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: "variable",
          modifiers: ["const", "global"],
          format: null,
          custom: { regex: "^[a-z][A-Za-z0-9]*(_[0-9]+)*$", match: true },
        },
      ],
    },
  },
  {
    // Elsewhere, `src/required.ts` says what is missing. A test fails at the line of a `!` as well.
    files: ["src/numeric/{interval,taylor}/*.ts", ...innerLoops, "{test,scripts,bench}/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["describe", "it", "test"] },
          ],
        },
      ],
    },
  },
);
