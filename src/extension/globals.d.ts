// What every extension host offers, in Node and in a web worker, and that neither "vscode" nor the language declares.

declare function setTimeout(act: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function atob(base64: string): string;

declare const console: { warn(sentence: string): void };
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  stream(): Bytes;
}

/** A stream of bytes; only its way through others matters here. */
interface Bytes {
  pipeThrough(transform: DecompressionStream): Bytes;
}

declare class DecompressionStream {
  constructor(format: "gzip");
  readonly readable: Bytes;
}

declare class Response {
  constructor(body: Bytes);
  arrayBuffer(): Promise<ArrayBuffer>;
}
