/** The expressions whose source is elsewhere, each with the reason why it is linear. */
export const foreign: Readonly<Record<string, string>> = {
  "src/advice/resolved/memberPlace.ts: new RegExp(imports)":
    "a copy with a place of its own; the literal is checked",
  "src/catalogue/packed/packedCatalogue.ts: new RegExp(source)":
    "the literals of src/catalogue/frameworks, which are checked",
};
