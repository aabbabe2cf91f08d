import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { debounced } from "../../time/debounced.ts";
import { unproject, type Camera } from "../camera.ts";
import { placeOf, shareAt, type SurfaceFrame } from "../frame.ts";
import { coordinate, nodeAt, nodes, reach, type PlanePoint } from "../plane.ts";
import type { ViewAngles } from "../scene.ts";
import type { PlaneShown } from "../shown.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { numberCell } from "../../view/parts/tables/numberCell.ts";
import { arrowSteps } from "./arrowSteps.ts";
import { placeUnder } from "./placeUnder.ts";
import { elementAt } from "../../../src/required.ts";

export interface PlaneCursor {
  /** The cross on the picture. */
  readonly element: SVGElement;
  /** The numbers under it. */
  readonly numbers: HTMLElement;
  readonly show: (frame: SurfaceFrame, shown: PlaneShown) => void;
  readonly listenTo: (stage: HTMLElement) => void;
}

/**
 * The point of the plane whose numbers are on show. On a map it follows the pointer; a lit surface turns under the
 * pointer instead, and the cursor moves by keys.
 */
export function planeCursor(app: App): PlaneCursor {
  const crosses = ["cross halo", "cross"].map((name) => drawing("path", { class: name }));
  const cells = ["x₁", "x₂", app.say("value")].map((name) => numberCell(name));
  const voice = element("p", { class: "unseen", attributes: { "aria-live": "polite" } });
  let node: Node = { column: nodeAt(1), row: nodeAt(1) };
  let sentence = "";
  let latest: { readonly frame: SurfaceFrame; readonly shown: PlaneShown } | undefined;
  const draw = (): void => {
    if (latest === undefined) return;
    const { frame, shown } = latest;
    const point: PlanePoint = [coordinate(node.column), coordinate(node.row)];
    const [x, y] = placeOf(frame, point, shareAt(frame.field, point));
    for (const cross of crosses) cross.setAttribute("d", `M${x - 9} ${y}h18M${x} ${y - 9}v18`);
    const value = elementAt(shown.field.values, node.row * nodes + node.column);
    [...point, value].forEach((number, index) => cells[index]?.show(number));
    sentence = app.say("pointIs", ...[...point, value].map((one) => formatNumber(one, "single")));
  };
  const speak = debounced(250, () => {
    voice.textContent = sentence;
  });
  const move = (column: number, row: number): void => {
    node = { column: onPlane(column), row: onPlane(row) };
    draw();
  };
  const readings = element("div", { class: "readout" }, ...cells.map((one) => one.element));
  return {
    element: drawing("g", {}, ...crosses),
    numbers: element("div", {}, readings, voice),
    show(frame, shown) {
      latest = { frame, shown };
      draw();
    },
    listenTo(stage) {
      listenToKeys(stage, { now: () => node, move, speak });
      listenToPointer(app, stage, { camera: () => latest?.frame.camera, move });
    },
  };
}

/** A point of the plane that has a value. */
interface Node {
  readonly column: number;
  readonly row: number;
}

type Move = (column: number, row: number) => void;

interface Keyed {
  readonly now: () => Node;
  readonly move: Move;
  readonly speak: () => void;
}

function listenToKeys(stage: HTMLElement, { now, move, speak }: Keyed): void {
  stage.addEventListener("keydown", (event) => {
    const step = arrowSteps[event.key];
    if (event.target !== stage || (step === undefined && event.key !== "Home")) return;
    event.preventDefault();
    const size = event.shiftKey ? 1 : 8;
    const { column, row } = now();
    if (step === undefined) move(nodeAt(0), nodeAt(0));
    else move(column + step[0] * size, row + step[1] * size);
    speak();
  });
}

interface Pointed {
  /** Undefined before anything is drawn. */
  readonly camera: () => Camera | undefined;
  readonly move: Move;
}

function listenToPointer(app: App, stage: HTMLElement, { camera, move }: Pointed): void {
  stage.addEventListener("pointermove", (event) => {
    const seenBy = camera();
    if (seenBy === undefined) return;
    if (stage.dataset["look"] === "lit") return turn(app, stage, event);
    const [x1, x2] = unproject(seenBy, placeUnder(event, stage));
    if (Math.max(Math.abs(x1), Math.abs(x2)) <= reach) move(nodeAt(x1), nodeAt(x2));
  });
  stage.addEventListener("pointerdown", (event) => {
    if (stage.dataset["look"] === "lit") stage.setPointerCapture(event.pointerId);
  });
}

/** A pull across turns the surface around, a pull down tilts it towards the eye: a side is half a turn. */
function turn({ state }: App, stage: HTMLElement, event: PointerEvent): void {
  if (!stage.hasPointerCapture(event.pointerId)) return;
  const degrees = 180 / Math.max(1, stage.clientWidth);
  state.change((now) => ({
    ...now,
    scene: {
      ...now.scene,
      turn: turned(now.scene.turn, event.movementX * degrees, event.movementY * degrees),
    },
  }));
}

const turned = ({ around, above }: ViewAngles, across: number, down: number): ViewAngles => ({
  around: Math.round(((((around - across + 180) % 360) + 360) % 360) - 180),
  above: Math.round(Math.max(10, Math.min(80, above + down))),
});

const onPlane = (node: number): number => Math.max(0, Math.min(nodes - 1, node));
