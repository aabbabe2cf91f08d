import { CodeActionKind } from "vscode";

/**
 * The migration of a whole file is found under *Source Action…*. It is not a `source.fixAll`: a reader who lets all fixes
 * run on saving did not ask for code of another generation, and what is right here depends on the reader's
 * plans. Under a kind of its own it runs only if it is requested by name.
 */
export const migrationKind = CodeActionKind.Source.append("activationLens.migrateKeras3");
