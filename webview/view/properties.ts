import type { Shape } from "../../src/present/shape.ts";
import { formatNumber } from "../../src/present/number.ts";
import { places, stretch } from "../../src/present/places.ts";
import type { App } from "../app.ts";
import type { Subject } from "../subject.ts";
import { element, type Child } from "./element.ts";

/** Where the function turns, jumps and stays flat, and its slope there, as its code computes it. */
export async function properties(app: App, subject: Subject): Promise<HTMLElement> {
  const { say, lab } = app;
  const { formula, slope } = subject.implemented;
  const shape =
    subject.over === "vector" ? undefined : await lab.call("shape", formula, subject.numbers);
  const rows: readonly (readonly [string, string])[] = [
    [say("definition"), subject.implemented.text],
    ...(shape === undefined ? [] : shapeRows(app, shape)),
    ...(slope.kind === "none"
      ? [[say("slope"), slope.reason] as const]
      : await slopesAtKinks(app, subject, shape)),
    ...subject.choice.entry.parameters.map(
      ({ name, meaning, default: usual }) =>
        [name, say("defaultIs", meaning, String(usual))] as const,
    ),
    [say("source"), subject.implemented.source],
  ];
  return element(
    "section",
    {},
    element("h2", {}, say("properties")),
    element(
      "dl",
      { class: "facts" },
      ...rows.flatMap(([name, text]): readonly Child[] =>
        text === "" ? [] : [element("dt", {}, name), element("dd", {}, text)],
      ),
    ),
  );
}

const shapeRows = (
  { say }: App,
  { kinks, jumps, flat }: Shape,
): readonly (readonly [string, string])[] => [
  [say("kinks"), kinks.length === 0 ? say("none") : places(kinks)],
  [say("jumps"), jumps.length === 0 ? say("none") : places(jumps)],
  [say("flat"), flat.length === 0 ? say("nowhere") : flat.map(stretch).join(", ")],
];

/** The slope that the framework gives where the function bends. */
async function slopesAtKinks(
  app: App,
  subject: Subject,
  shape: Shape | undefined,
): Promise<readonly (readonly [string, string])[]> {
  const { slope } = subject.implemented;
  if (slope.kind === "none" || shape === undefined || shape.kinks.length === 0) return [];
  const slopes = await app.lab.call(
    "evaluate",
    slope.expr,
    subject.numbers,
    Float32Array.from(shape.kinks),
  );
  const texts = shape.kinks.map((kink, index) =>
    app.say("slopeAt", formatNumber(slopes[index]!), formatNumber(kink)),
  );
  return [[app.say("slope"), texts.join(", ")]];
}
