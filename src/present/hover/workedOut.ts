// What hovers show of the catalogue's formulas, worked out when the extension is built: some takes a tenth of a second.
import { newestChoice } from "../../catalogue/choice.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { backendsOf } from "../../catalogue/releases.ts";
import { formulaAnswers } from "../../meaning/formulaAnswers.ts";
import { hoverFacts } from "./gather.ts";

/** The answers that hovers over names without parameters ask for, as text. */
export function workOut(): string {
  const answers = formulaAnswers();
  for (const entry of entries) {
    const choice = newestChoice(entry);
    const backends = backendsOf(entry.framework, choice.version);
    for (const backend of backends.length === 0 ? [""] : backends)
      hoverFacts({
        choice: { ...choice, backend },
        because: { reason: "assumed" },
        stated: [],
        answers,
      });
  }
  return answers.text();
}
