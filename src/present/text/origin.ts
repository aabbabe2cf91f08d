// Where a definition comes from: a framework's release, or a paper.
import { documentedIn } from "../../catalogue/definition.ts";
import { engineOf } from "../../catalogue/engine.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { isReleased } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";

/** "Keras 2.3.1"; a paper has no releases and is cited in short: "Hendrycks & Gimpel 2016", "Misra 2019". */
export function originText(choice: Choice): string {
  const { entry, version } = choice;
  const engine = engineOf(entry);
  if (engine !== undefined) return engine;
  return isReleased(entry.framework)
    ? `${frameworks[entry.framework].title} ${version}`
    : shortCitation(documentedIn(entry, choice).source);
}

/** From "Maas, Hannun and Ng 2013, Rectifier Nonlinearities …". Signs and "et al." need no translation. */
function shortCitation(source: string): string {
  const [, authors = source, year] = /^(.+?) (\d{4}),/.exec(source) ?? [];
  const [first, second, ...more] = authors.split(/, | and /);
  const shown =
    second === undefined
      ? first
      : more.length > 0 || second === "others"
        ? `${first} et al.`
        : `${first} & ${second}`;
  return year === undefined ? authors : `${shown} ${year}`;
}
