import { glyphInputs } from "../../../src/present/picture/glyph.ts";
import { elementAt } from "../../../src/required.ts";
import type { App } from "../../app.ts";
import { compute } from "../../compute/compute.ts";
import { broughtToFront } from "../../state/front.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { link } from "../../view/parts/controls/controls.ts";
import { thumbnail } from "../../view/parts/thumbnail.ts";
import { computable } from "../differences.ts";
import type { FunctionGroup } from "../families.ts";

/** Each function once: its curve in small, where it is from, and what it computes. */
export async function fillFamilies(
  app: App,
  list: HTMLElement,
  families: readonly FunctionGroup[],
): Promise<void> {
  const { values } = await compute(
    app,
    families.map(({ head }) => computable(head)),
    { inputs: Float32Array.from(glyphInputs), form: app.state.now().form },
  );
  fillWith(
    list,
    ...families.map((family, i) => item(app, { ...family, heights: [...elementAt(values, i)] }, i)),
  );
}

interface DrawnGroup extends FunctionGroup {
  /** Of its curve, at the inputs of a small picture. */
  readonly heights: readonly number[];
}

function item(
  app: App,
  { head, label, colour, members, heights }: DrawnGroup,
  index: number,
): HTMLElement {
  const toFront = (): void =>
    app.state.change((now) => ({
      ...now,
      selection: broughtToFront(now.selection, head.colour),
    }));
  const name = `${index + 1} ${label}`;
  return element(
    "li",
    { class: index === 0 ? "family current" : "family" },
    thumbnail(heights, colour),
    element(
      "div",
      {},
      index === 0 || head.place === ""
        ? element("span", { class: "family-name" }, name)
        : link(name, app.say("focusFunction", head.label), toFront),
      members.length > 1
        ? element("span", { class: "caption" }, ` ${app.say("sameFunction", members.length)}`)
        : undefined,
      element("code", {}, head.text),
    ),
  );
}
