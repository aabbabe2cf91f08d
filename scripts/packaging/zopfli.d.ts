/** What is used of the package, so that types can be checked before it is installed. */
declare module "@gfx/zopfli" {
  export function deflateAsync(
    bytes: Uint8Array,
    options: { readonly numiterations: number; readonly blocksplittingmax: number },
  ): Promise<Uint8Array>;
}
