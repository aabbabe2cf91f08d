import type { App } from "../../app.ts";
import { numberTypes, tableEnds, type NumberType } from "../lens.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";
import { element } from "../../view/parts/element.ts";

/** Chooses the number type that the plot shows, and explains what it means for what is drawn. */
export function numberTypeField({ state, say }: App): HTMLElement {
  const meaning = element("p", { class: "hint", id: "number-type" });
  const explain = (type: NumberType): void => void (meaning.textContent = lensSentence(type, say));
  const choices = numberTypes.map((value) => ({
    value,
    text: value === "int8" ? say("int8Table") : names[value],
  }));
  state.watch(({ numberType }) => numberType, explain);
  explain(state.now().numberType);
  return element(
    "div",
    { class: "group" },
    dropdown(say("numberType"), { choices, chosen: state.now().numberType }, (numberType) =>
      state.change((now) => ({ ...now, numberType })),
    ),
    meaning,
  );
}

/** What the numbers of a plot are. */
export function lensSentence(type: NumberType, say: App["say"]): string {
  switch (type) {
    case "float32":
      return say("lensFloat32");
    case "float16":
    case "bfloat16":
      return say("lensFloat16", type);
    case "e4m3":
      return say("lensE4m3");
    case "e5m2":
      return say("lensE5m2");
    case "int8":
      return say("lensInt8", ...tableEnds);
  }
}

const names: Readonly<Record<Exclude<NumberType, "int8">, string>> = {
  float32: "float32",
  float16: "float16",
  bfloat16: "bfloat16",
  e4m3: "FP8 E4M3",
  e5m2: "FP8 E5M2",
};
