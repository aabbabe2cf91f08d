import { formatNumber } from "../../../src/present/text/number.ts";
import { places, stretch } from "../../../src/present/text/places.ts";
import type { App } from "../../app.ts";
import type { Landmarked } from "../landmarked.ts";
import type { Landmarks } from "../landmarks.ts";
import { shortNames } from "../shortNames.ts";

import { fullName, type ShownFunction } from "../../state/subject.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { reveal } from "../../view/parts/reveal.ts";
import { link } from "../../view/parts/controls/controls.ts";

export interface MarksKey {
  readonly element: HTMLElement;
  readonly show: (all: readonly Landmarked[]) => void;
}

/** What the marks on the curves mean, in words: also the description of the picture for those who do not see it. */
export function marksKey(app: App, id: string): MarksKey {
  const list = element("ul", { class: "marks", id });
  let shown = "";
  return {
    element: list,
    show(all) {
      // A key that stays the same is left alone, under the finger that presses it.
      const next = JSON.stringify(
        all.map(({ subject, landmarks }) => [fullName(subject), landmarks]),
      );
      if (next === shown) return;
      shown = next;
      const many = all.length > 1;
      list.classList.toggle("many", many);
      list.tabIndex = many ? 0 : -1;
      const short = shortNames(all.map(({ subject }) => subject));
      fillWith(list, ...all.flatMap((one) => (many ? oneItem(app, one, short) : items(app, one))));
    },
  };
}

/** Each kind of mark of an only function. */
const items = (app: App, { landmarks }: Landmarked): readonly Child[] =>
  parts(app, landmarks).map(({ sample, text }) =>
    element(
      "li",
      {},
      element("span", { class: `mark ${sample}`, attributes: { "aria-hidden": "true" } }),
      ...text,
    ),
  );

/** All marks of one function among several; empty if it has no marks. */
function oneItem(
  app: App,
  { subject, landmarks }: Landmarked,
  short: (subject: ShownFunction) => string,
): readonly Child[] {
  const all = parts(app, landmarks).filter(
    ({ sample }) => sample === "kink" || sample === "overflow",
  );
  const texts = all.flatMap(({ text }, index) => [index === 0 ? "" : "; ", ...text]);
  return all.length === 0 ? [] : [element("li", {}, `${short(subject)}: `, ...texts)];
}

interface Part {
  readonly sample: "kink" | "flat" | "saturated" | "overflow";
  readonly text: readonly Child[];
}

function parts(app: App, landmarks: Landmarks): readonly Part[] {
  const { say } = app;
  const { kinks, jumps, flat, saturated, overflows } = landmarks;
  const named = (name: string, text: string): readonly Child[] => [`${name}: ${text}`];
  const all: readonly (Part | undefined)[] = [
    kinks.length > 0 ? { sample: "kink", text: named(say("kinks"), places(kinks)) } : undefined,
    jumps.length > 0 ? { sample: "kink", text: named(say("jumps"), places(jumps)) } : undefined,
    flat.length > 0
      ? { sample: "flat", text: named(say("flat"), flat.map(stretch).join(", ")) }
      : undefined,
    saturated.length > 0
      ? { sample: "saturated", text: named(say("saturated"), saturated.map(stretch).join(", ")) }
      : undefined,
    ...overflows.map(({ x, becomes, real }): Part => {
      const at = formatNumber(x);
      const text = say("overflowAt", at, formatNumber(becomes), formatNumber(real));
      return { sample: "overflow", text: [link(text, say("zoomTo", at), () => reveal(app, [x]))] };
    }),
  ];
  return all.filter((part) => part !== undefined);
}
