/** The catalogue as `pack` writes it; the build fills it in. */
declare module "packed:catalogue" {
  const text: string;
  export = text;
}
