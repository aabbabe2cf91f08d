// The extension in one file: a host in the browser runs it as it is, and the start on a desktop takes the features from it.
import type { Features } from "./features.ts";

export { activate } from "./extension.ts";

/** The features, which are evaluated at the first call. */
export const features = async (
  ...given: Parameters<typeof import("./features.ts").features>
): Promise<Features> => (await import("./features.ts")).features(...given);
