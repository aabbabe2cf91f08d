// The project around open files, as it lies on the disk.
import type { Registered } from "../../python/facts/registered.ts";
import { projectFinder, type Located } from "../files/projectFiles.ts";
import { pythonFiles } from "../files/pythonFiles.ts";
import { registeredFinder } from "../files/registrations.ts";

export interface Projects {
  readonly locate: (file: string) => Located;
  /** What the files below a folder register for activations of their own. */
  readonly registeredBelow: (root: string) => Registered;
}

/** Reads each folder once; what changes on the disk later is seen by a new one only. */
export function projects(): Projects {
  const locate = projectFinder({});
  const known = new Map<string, Registered>();
  return {
    locate,
    registeredBelow(root) {
      const found =
        known.get(root) ?? registeredFinder(pythonFiles([root], maxEntries).files, locate)(root);
      known.set(root, found);
      return found;
    },
  };
}

/** Entries of folders; a project with more of them is judged by the first. */
const maxEntries = 5000;
