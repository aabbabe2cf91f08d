/** The page that the editor shows of the installed extension. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The text without its pictures, each of which is a paragraph. The editor shows a picture of the page only from a
 * public https address, which this project does not have; any other is a broken image.
 */
export const withoutPictures = (markdown: string): string =>
  markdown
    .split("\n\n")
    .filter((paragraph) => !/^!\[[^\]]*\]\([^)]*\)\n?$/.test(paragraph))
    .join("\n\n");

/** The package with the README that the editor can show. */
export function withShownReadme(vsix: Uint8Array): Uint8Array {
  const files = unzipSync(vsix);
  const readme = files[path];
  if (readme === undefined) throw new Error(`The package holds no ${path}.`);
  return zipSync({ ...files, [path]: strToU8(withoutPictures(strFromU8(readme))) });
}

const path = "extension/readme.md";
