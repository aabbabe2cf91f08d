import type { App } from "../../../app.ts";
import { watchParts } from "../../../state/watchParts.ts";
import { button } from "../../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../../view/parts/element.ts";
import { turnedFromCode, writtenBack } from "../../handles/writeBack.ts";

/** Offers to write what was turned into the code that it came from; nothing while all is as in the code. */
export function writeButton(app: App): HTMLElement {
  const { state, say, host } = app;
  const place = element("div", { class: "write" });
  const write = async (): Promise<void> => {
    const { fromCode } = state.now();
    if (fromCode === null) return;
    const call = await writtenBack(fromCode, turnedFromCode(state.now()), (item, { name, value }) =>
      host.call("writeValue", item, name, value),
    );
    state.change((now) => (now.fromCode === fromCode ? { ...now, fromCode: call } : now));
  };
  let shown = "";
  const draw = (): void => {
    const next = turnedFromCode(state.now())
      .map(({ name, value }) => `${name}=${value}`)
      .join(", ");
    if (next === shown) return;
    shown = next;
    if (next === "") return fillWith(place);
    fillWith(
      place,
      button(say("writeIntoCode", next), () => void write().catch(app.log), { id: "write" }),
    );
  };
  watchParts(state, ["selection", "fromCode"], draw);
  draw();
  return place;
}
