/** The bundler loads the mathematics library as text. */
declare module "*.wgsl" {
  const source: string;
  // eslint-disable-next-line no-restricted-syntax -- a text loader knows no names
  export default source;
}
