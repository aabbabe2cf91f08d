// What is known of the arguments of a call besides the parameters.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Positional } from "../../catalogue/framework.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";

/** By its canonical name, or else by its module's `*`; undefined if not all positional arguments are known. */
export function positionalOf(canonical: string, framework: FrameworkId): Positional | undefined {
  const { positional = [] } = frameworks[framework];
  const module = canonical.slice(0, canonical.lastIndexOf("."));
  return (
    positional.find(({ names }) => names.includes(canonical)) ??
    positional.find(({ names }) => names.includes(`${module}.*`))
  );
}
