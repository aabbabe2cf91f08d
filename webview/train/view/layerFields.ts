import type { LayerFunction } from "../../../src/protocol/trainingOrder.ts";
import { limits } from "../../../src/training/setting.ts";
import type { App } from "../../app.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { isSame, layerChoices, layerName } from "../layers.ts";

/** Which function each hidden layer has; nothing for a single layer, which always has each function on show. */
export function layerFields(app: App): HTMLElement {
  const { state, say } = app;
  const fields = element("div", {
    class: "order layer-order",
    id: "train-layers",
    attributes: { role: "group", "aria-label": say("hiddenLayers") },
  });
  const draw = (): void => {
    const { training, selection } = state.now();
    const count = Math.min(maxLayers, training.hidden.split(",").length);
    const choices = layerChoices(selection, training.layers);
    const named = choices.map((one, index) => ({
      value: String(index),
      text: layerName(app, one),
    }));
    const field = (layer: number): HTMLElement => {
      const chosen = training.layers[layer] ?? null;
      const place = chosen === null ? -1 : choices.findIndex((one) => isSame(one, chosen));
      return dropdown(
        say("layer", layer + 1),
        {
          choices: [{ value: "-1", text: say("eachFunction") }, ...named],
          chosen: String(place),
        },
        (value) => choose(layer, choices[Number(value)] ?? null),
      );
    };
    fillWith(fields, ...(count < 2 ? [] : Array.from({ length: count }, (_, at) => field(at))));
  };
  const choose = (layer: number, one: LayerFunction | null): void =>
    state.change((now) => ({
      ...now,
      training: {
        ...now.training,
        layers: Array.from({ length: maxLayers }, (_, at) =>
          at === layer ? one : (now.training.layers[at] ?? null),
        ),
      },
    }));
  state.watch(
    ({ training, selection }) =>
      JSON.stringify([training.hidden.split(",").length, training.layers, selection]),
    draw,
  );
  draw();
  return fields;
}

const [, maxLayers] = limits.layers;
