import { keyOf } from "../../catalogue/choice.ts";
import { pythonValue } from "../../catalogue/name.ts";
import { backendsOf, isReleased } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";

/** A choice as the NAME that asks for it, "keras@2.3.1:hard_sigmoid"; a default backend and defaults are left out. */
export function nameText(choice: Choice): string {
  const { entry, version, backend } = choice;
  const [usual = ""] = backendsOf(entry.framework, version);
  const release = isReleased(entry.framework) ? `@${version}` : "";
  const on = backend === usual ? "" : `/${backend}`;
  const spelling = entry.id.slice(entry.id.indexOf(":") + 1);
  const given = Object.entries(keyOf(choice).parameters).map(
    ([name, value]) => `${name}=${pythonValue(value)}`,
  );
  return `${entry.framework}${release}${on}:${spelling}${given.length === 0 ? "" : `(${given.join(", ")})`}`;
}
