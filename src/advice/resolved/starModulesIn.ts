/** The modules that a text imports by a star, as it writes them. */
export const starModulesIn = (text: string): readonly string[] =>
  text.includes("*") ? Array.from(text.matchAll(starImport), ([, module]) => module ?? "") : [];

const starImport = /^[ \t]*from[ \t]+([.\w]+)[ \t]+import[ \t]*\(?\*/gm;
