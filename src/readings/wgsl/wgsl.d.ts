/** The bundler loads the math library as text. */
declare module "*.wgsl" {
  const source: string;
  export default source;
}
