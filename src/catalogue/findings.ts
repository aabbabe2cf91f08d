// Which of an entry's findings matter to a reader.

import { holds, type Situation } from "./definition.ts";
import type { Finding } from "./entryParts.ts";
import { backendsOf } from "./releases.ts";
import type { Choice } from "./request.ts";
import { contains } from "./version.ts";

/** The findings that apply to a choice. */
export const findingsHere = (choice: Choice): readonly Finding[] =>
  choice.entry.findings.filter((finding) => applies(finding, choice));

/** Why the code computes nothing for a choice; undefined where it does. */
export const whyNothing = (choice: Choice): string | undefined =>
  findingsHere(choice).find(({ raises }) => raises)?.text;

/** The findings that apply to other releases, backends, number types or parameters. */
export const findingsElsewhere = (choice: Choice): readonly Finding[] =>
  choice.entry.findings.filter((finding) => !applies(finding, choice));

/** The other backends, and number types, that have a finding which does not apply here. */
export function whereElse(choice: Choice): readonly string[] {
  const elsewhere = findingsElsewhere(choice);
  const backends = backendsOf(choice.entry.framework, choice.version);
  return [
    ...backends.map((backend) => ({ name: backend, there: { ...choice, backend } })),
    ...dtypes.map((dtype) => ({ name: dtype, there: { ...choice, dtype } })),
  ].flatMap(({ name, there }) =>
    elsewhere.some((finding) => applies(finding, there)) ? [name] : [],
  );
}

export const applies = ({ since, until, when, unless }: Finding, situation: Situation): boolean =>
  (since === undefined || contains(`>=${since}`, situation.version)) &&
  (until === undefined || contains(`<=${until}`, situation.version)) &&
  holds(when, situation) &&
  (unless === undefined || !holds(unless, situation));

const dtypes = ["float32", "float64"] as const;
