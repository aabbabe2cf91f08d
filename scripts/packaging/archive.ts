/** The archive of the packaged extension, made again so that the same files give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The files in the order of their names, at one date, and the page of the extension as `page` returns it. */
export function archive(vsix: Uint8Array, page: (readme: string) => string): Uint8Array {
  const files = unzipSync(vsix);
  const readme = files[readmePath];
  if (readme === undefined) throw new Error(`The package holds no ${readmePath}.`);
  files[readmePath] = strToU8(page(strFromU8(readme)));
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: firstDate });
}

const readmePath = "extension/readme.md";

/** In local time, which is what an archive holds; it knows no earlier date. */
const firstDate = new Date(1980, 0, 1);
