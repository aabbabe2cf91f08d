// What the files of a project register for activations of their own.
import { registeredBy } from "../../advice/readers/resolveFile.ts";
import { registeredTogether, type Registered } from "../../python/facts/registered.ts";
import type { Located } from "./projectFiles.ts";
import { sourceText } from "./sourceText.ts";

/** By the project's folder: what those of the files register that lie in it. Each project is read once. */
export function registeredFinder(
  files: readonly string[],
  locate: (file: string) => Located,
): (root: string) => Registered {
  const known = new Map<string, Registered>();
  return (root) => {
    const found = known.get(root) ?? registeredTogether(registrations(files, root, locate));
    known.set(root, found);
    return found;
  };
}

function registrations(
  files: readonly string[],
  root: string,
  locate: (file: string) => Located,
): readonly Registered[] {
  return files.flatMap((file) => {
    const located = locate(file);
    const source = located.root === root ? sourceText(file) : { error: "" };
    return "error" in source ? [] : [registeredBy(located.path, source.text)];
  });
}
