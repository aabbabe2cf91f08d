/** The archive of the packaged extension, made again so that the same files give the same bytes. */
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from "fflate";

/** The files in the order of their names, at one date, and the page of the extension as `page` returns it. */
export async function archive(
  vsix: Uint8Array,
  page: (readme: string) => string,
): Promise<Uint8Array> {
  const files = unzipSync(vsix);
  const readme = files[readmePath];
  if (readme === undefined) throw new Error(`The package holds no ${readmePath}.`);
  files[readmePath] = strToU8(page(strFromU8(readme)));
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const { deflateAsync } = await zopfli();
  const compressed = sorted.map(async ([path, content]) => ({
    path,
    content,
    compressed: await deflateAsync(content, { numiterations: 15, blocksplittingmax: 0 }),
  }));
  return zipped(await Promise.all(compressed));
}

const readmePath = "extension/readme.md";

interface File {
  readonly path: string;
  readonly content: Uint8Array;
  readonly compressed: Uint8Array;
}

/**
 * Zopfli makes the package 5 % smaller than Node's zlib does, and takes some seconds for it. Loading it adds listeners
 * that print all of its script when anything fails later; they are taken off again.
 */
async function zopfli(): Promise<typeof import("@gfx/zopfli")> {
  const events = ["uncaughtException", "unhandledRejection"];
  const before = new Set(events.flatMap((event) => process.rawListeners(event)));
  const loaded = await import("@gfx/zopfli");
  for (const event of events)
    for (const listener of process.rawListeners(event))
      if (!before.has(listener)) process.off(event, listener as () => void);
  return loaded;
}

function zipped(files: readonly File[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const file of files) {
    const entry = new Compressed(file);
    zip.add(entry);
    entry.push(file.content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** A file of the archive, whose compressed bytes are known. */
class Compressed extends ZipPassThrough {
  override readonly compression = deflate;
  override readonly mtime = firstDate;

  constructor(private readonly file: File) {
    super(file.path);
  }

  protected override process(_: Uint8Array, final: boolean): void {
    this.ondata(null, this.file.compressed, final);
  }
}

/** The number of the compression method in an archive. */
const deflate = 8;
/** In local time, which is what an archive holds; it knows no earlier date. */
const firstDate = new Date(1980, 0, 1);
