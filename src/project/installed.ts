// The metadata of an installed distribution.
import { normalised } from "./pin.ts";
import type { Requirement } from "./requirement.ts";

/** The headers of METADATA or PKG-INFO. */
export function installedRequirement(text: string): readonly Requirement[] {
  const headers = text.split(/\r?\n\r?\n/, 1)[0]!;
  const name = /^Name:\s*(\S+)/m.exec(headers)?.[1];
  const version = /^Version:\s*(\S+)/m.exec(headers)?.[1];
  return name && version ? [{ name: normalised(name), specifiers: [`==${version}`] }] : [];
}
