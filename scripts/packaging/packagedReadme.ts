/** The page of the extension in the editor and on a marketplace while the project has no public address. */

/**
 * The text without its pictures, each of which is a paragraph, and with the words of its links to files of the project.
 * Neither page shows a picture or opens a link that has no https address.
 */
export const withoutLocalAddresses = (markdown: string): string =>
  markdown
    .split("\n\n")
    .filter(
      (paragraph) => !/^(?:!\[[^\]]*\]\([^)]*\)|<picture>[^]*<\/picture>)\n?$/.test(paragraph),
    )
    .join("\n\n")
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
