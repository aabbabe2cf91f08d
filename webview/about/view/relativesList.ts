import { familyOf } from "../../../src/catalogue/families/families.ts";
import type { Relative } from "../../../src/catalogue/families/family.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { atlas, type AtlasPlace } from "../../../src/present/atlas/atlas.ts";
import type { App } from "../../app.ts";
import { wentTo } from "../../atlas/onShow.ts";
import { placePicture } from "../../atlas/view/placePicture.ts";
import { link } from "../../view/parts/controls/controls.ts";
import { element } from "../../view/parts/element.ts";

/** Each relative with its curve and a link that brings it into focus. */
export function relativesList(app: App, relatives: readonly Relative[]): HTMLElement {
  const places = atlas();
  const items = relatives.map(({ family: id, how }) => {
    const title = familyOf(id)?.title ?? id;
    const place = bestKnownOf(id, places);
    const text = ` ${how}`;
    if (place === undefined) return element("li", {}, `${title}${text}`);
    const show = (): void => app.state.change((now) => wentTo(now, place.entry));
    const said = element("span", {}, link(title, app.say("focusFunction", title), show), text);
    return element("li", {}, placePicture(place.shape), said);
  });
  return element(
    "section",
    {},
    element("h2", {}, app.say("relatives")),
    element("ul", { class: "relatives" }, ...items),
  );
}

/** The family's first place in the atlas, which begins with the functions that most frameworks have. */
const bestKnownOf = (family: string, places: readonly AtlasPlace[]): AtlasPlace | undefined =>
  places.find(({ entry }) => entries.find(({ id }) => id === entry)?.family === family);
