import type { App } from "../app.ts";
import type { OwnWork } from "./order.ts";

/** The content of files: the text of a WGSL file, or numbers, which the host reads; or why there is no content. */
export async function ownWork(
  host: App["host"],
  files: readonly File[],
): Promise<OwnWork | string> {
  const [first] = files;
  const name = first?.name ?? "";
  if (first && /\.wgsl$/i.test(name))
    return { name, is: await first.slice(0, maxWgslBytes).text() };
  const given = files.slice(0, maxFiles).map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.slice(0, maxBytes).arrayBuffer()),
  }));
  const found = await host.call("ownOutputs", await Promise.all(given));
  return typeof found === "string" ? found : { name, is: found };
}

/** One more than are judged together, so that the host reports too many. */
const maxFiles = 3;
/** More than any text that is compiled takes in UTF-8; the kernel refuses what is left of a longer one as too long. */
const maxWgslBytes = 500_000;
/** One byte more than any file of numbers may have, so that the host reports that it is too large. */
const maxBytes = 2 ** 26 + 2 ** 16 + 1;
