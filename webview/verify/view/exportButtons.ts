import type { App } from "../../app.ts";
import type { Checks, Found } from "../checks.ts";
import { reportsJson } from "../reportsJson.ts";
import { reportMarkdown } from "./reportMarkdown.ts";
import type { Store } from "../../state/store.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { button } from "../../view/parts/controls/controls.ts";

/** Takes all that was found elsewhere: to the clipboard or a file, for people or for scripts. */
export function exportButtons(app: App, checks: Store<Checks>): HTMLElement {
  const { say, host, log } = app;
  const holder = element("div", { class: "buttons" });
  const markdown = (): string =>
    checks
      .now()
      .found.map((one) => reportMarkdown(app, one))
      .join("\n");
  const json = (): string => reportsJson(checks.now().found);
  const copy = (text: () => string) => () => void host.call("copy", text()).catch(log);
  const save = (): void => {
    const [first] = checks.now().found;
    if (first === undefined) return;
    const report = { name: fileName(first), markdown: markdown(), json: json() };
    void host.call("saveReport", report).catch(log);
  };
  checks.watch(
    ({ running, found }) => running === undefined && found.length > 0,
    (isDone) =>
      isDone
        ? fillWith(
            holder,
            button(say("copyMarkdown"), copy(markdown)),
            button(say("copyReport"), copy(json)),
            button(say("saveReport"), save),
          )
        : fillWith(holder),
  );
  return holder;
}

const fileName = ({ report: { name, of, leg, domain } }: Found): string =>
  `${name}-${of}-${leg}-${domain}`.replace(/[^\w.-]/g, "-").slice(-80);
