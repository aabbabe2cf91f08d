// The metadata of an installed distribution.
import { normalised } from "./pin.ts";
import { linesOf } from "./lines.ts";
import type { Requirement } from "./requirement.ts";

/** The headers of METADATA or PKG-INFO. */
export function installedRequirement(text: string): readonly Requirement[] {
  const lines = linesOf(text.slice(0, maxHeaderLength));
  const body = lines.indexOf("");
  const headers = body < 0 ? lines : lines.slice(0, body);
  const name = valueOf("Name:", headers);
  const version = valueOf("Version:", headers);
  return name && version ? [{ name: normalised(name), specifiers: [`==${version}`] }] : [];
}

const valueOf = (key: string, headers: readonly string[]): string | undefined =>
  headers
    .find((line) => line.startsWith(key))
    ?.slice(key.length)
    .trim();

/** Characters; the headers that count are the first ones. */
const maxHeaderLength = 20_000;
