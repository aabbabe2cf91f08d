import { maxInputs, type InputProblem } from "../../present/evaluate/inputs.ts";
import { l10n } from "./l10n.ts";

/** The message under the input box, with the place that it is about. */
export function inputProblem({ problem, start, end }: InputProblem, text: string): string {
  const culprit = text.slice(start, Math.min(end, start + 40));
  const place = start + 1;
  switch (problem) {
    case "empty":
      return l10n.t("Type at least one number.");
    case "notANumber":
      return l10n.t("“{0}” at character {1} is not a number.", culprit, place);
    case "unclosed":
      return l10n.t("The bracket at character {0} is never closed.", place);
    case "ragged":
      return l10n.t("The list at character {0} is not as long as the one before it.", place);
    case "badLinspace":
      return l10n.t("linspace takes first, last and a whole count, as in linspace(-6, 6, 13).");
    case "tooMany":
      return l10n.t("At most {0} numbers at a time.", maxInputs);
  }
}
