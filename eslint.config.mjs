import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const data = [
  "src/catalogue/frameworks/**",
  "src/catalogue/families/**",
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
      "max-params": ["error", 5],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports have names." },
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
      ],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      // `!` is for what the table or pattern just above guarantees.
      "@typescript-eslint/no-non-null-assertion": "off",
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
