// What is used of Node's file system, where a host runs in Node.
declare module "node:fs" {
  export function openSync(path: string, flags: "r"): number;
  export function fstatSync(file: number): { readonly size: number };
  export function readSync(
    file: number,
    into: Uint8Array,
    options: { readonly position: number },
  ): number;
  export function closeSync(file: number): void;
}
