/** The bundled text of a script; the build fills it in. */
declare module "inline:*" {
  const text: string;
  export = text;
}
