// The hover for a name that is one function, one of several functions, or missing from this version.
import { code, plain } from "../text/markdown.ts";
import type { Explanation } from "./explanation.ts";
import { hoverMarkdown, warning } from "./hover.ts";
import type { HoverOptions } from "./hoverOptions.ts";

export function explanationMarkdown(explanation: Explanation, options: HoverOptions): string {
  const { words } = options;
  switch (explanation.kind) {
    case "function":
      return hoverMarkdown(explanation.facts, options);
    case "several": {
      const { name, functions, raises } = explanation;
      const list = functions.map((one) => `- ${code(one)}`).join("\n");
      const which = raises ? warning(raises, words) : `${plain(words.oneOf)}\n\n${list}`;
      return `**${plain(name)}**\n\n${which}`;
    }
    case "missing": {
      const { name, raises } = explanation;
      return `**${plain(name)}**\n\n${warning(raises, words)}`;
    }
    case "unknown": {
      const { name, where } = explanation;
      return `**${plain(name)}**\n\n${plain(words.inVersions(where))}`;
    }
    case "not-covered": {
      const { name, framework, version, known } = explanation;
      return `**${plain(name)}**\n\n${plain(words.notCovered(framework, version, known))}`;
    }
  }
}
