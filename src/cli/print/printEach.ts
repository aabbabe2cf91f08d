import { printError, printObject } from "./output.ts";

/** A file that cannot be read, and why. */
interface Unread {
  readonly error: string;
}

interface Printing<Place, Found> {
  readonly read: (file: string) => Found | Unread;
  readonly print: (found: Found, place: Place) => void;
}

/** Reads and prints one file after the other; 2 if one of them cannot be read. */
export function printEach<Place extends { readonly file: string }, Found extends object>(
  places: readonly Place[],
  flags: ReadonlySet<string>,
  { read, print }: Printing<Place, Found>,
): 0 | 2 {
  let code: 0 | 2 = 0;
  for (const place of places) {
    const { file } = place;
    const found = read(file);
    if (isUnread(found)) {
      if (flags.has("json")) printObject({ file, error: found.error });
      printError(found.error);
      code = 2;
    } else print(found, place);
  }
  return code;
}

const isUnread = (found: object): found is Unread => "error" in found;
