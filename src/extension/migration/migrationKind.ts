import { CodeActionKind } from "vscode";

/**
 * The migration of a whole file is found under *Source Action…*. It is no `source.fixAll`: who lets all fixes
 * run on saving did not ask for code of another generation, and what is right here depends on the reader's
 * plans. Under a kind of its own it runs when it is asked for by name.
 */
export const migrationKind = CodeActionKind.Source.append("activationLens.migrateKeras3");
