import { GpuFailure } from "../../../src/gpu/gpuFailure.ts";
import type { App } from "../../app.ts";
import { cameraFor } from "../camera.ts";
import { paintOnCpu } from "../painters/cpuPainter.ts";
import type { SurfaceFrame } from "../frame.ts";
import { paintOnGpu } from "../painters/gpuPainter.ts";
import { paletteFor } from "../themePalette.ts";
import type { Picture } from "../picture.ts";
import type { SurfaceLook, SurfaceScene } from "../scene.ts";
import type { PlaneShown } from "../shown.ts";
import { countDrawing } from "../../view/parts/countDrawing.ts";
import { drawing, element, fillWith } from "../../view/parts/element.ts";
import { planeCursor, type PlaneCursor } from "./planeCursor.ts";
import { planeMarks } from "./planeMarks.ts";
import { weightHandles } from "./weightHandles.ts";

export interface PlanePicture {
  readonly element: HTMLElement;
  readonly cursor: PlaneCursor;
  readonly show: (shown: PlaneShown, scene: SurfaceScene) => Promise<void>;
}

/** Values over two inputs as a map or a lit surface, with its axes, handles and cursor above it. */
export function planePicture(app: App): PlanePicture {
  const canvas = element("canvas", { class: "map", attributes: { "aria-hidden": "true" } });
  const marks = drawing("g", { attributes: { "aria-hidden": "true" } });
  const handles = weightHandles(app);
  const cursor = planeCursor(app);
  const over = drawing("svg", { class: "over" }, marks, cursor.element, handles.element);
  const stage = element(
    "div",
    {
      class: "plane",
      id: "map",
      attributes: {
        tabindex: "0",
        role: "application",
        "aria-roledescription": app.say("surface"),
        "aria-describedby": "map-keys",
      },
    },
    canvas,
    over,
  );
  cursor.listenTo(stage);
  return {
    element: stage,
    cursor,
    async show(shown, scene) {
      const side = Math.max(1, stage.clientWidth);
      const ratio = Math.min(devicePixelRatio, maxPixels / side);
      const request = {
        field: shown.field,
        look: scene.look,
        camera: cameraFor(scene.look, scene.turn),
        palette: paletteFor(stage),
        side: Math.round(side * ratio),
        ratio,
      };
      const { image, by, picture } = await painted(app, request);
      const frame: SurfaceFrame = { camera: picture.camera, side, field: shown.field };
      put(canvas, image, picture.side);
      over.setAttribute("viewBox", `0 0 ${side} ${side}`);
      fillWith(marks, ...planeMarks(frame, shown));
      handles.element.toggleAttribute("hidden", scene.shows !== "unit" || shown.isGate === true);
      handles.show(frame, scene.weights);
      cursor.show(frame, shown);
      stage.dataset["painted"] = by;
      stage.dataset["look"] = picture.look;
      countDrawing(stage, shown.by);
    },
  };
}

interface Painted {
  readonly image: ImageData;
  readonly by: "gpu" | "cpu";
  /** What was painted in the end: without a graphics processor, a map. */
  readonly picture: Picture;
}

async function painted({ state, log }: App, picture: Picture): Promise<Painted> {
  const { gpu } = state.now();
  if (gpu.kind === "ready")
    try {
      return { image: await paintOnGpu(gpu.device, picture), by: "gpu", picture };
    } catch (error) {
      if (!(error instanceof GpuFailure)) throw error;
      log(error);
    }
  const look: SurfaceLook = "map";
  const map = { ...picture, look, camera: cameraFor(look, state.now().scene.turn) };
  const small = { ...map, side: Math.min(picture.side, maxPixelsOnCpu) };
  return { image: await paintOnCpu(small), by: "cpu", picture: small };
}

/** Shows the image; what it has beyond its side was room for its rows only. */
function put(canvas: HTMLCanvasElement, image: ImageData, side: number): void {
  if (canvas.width !== side) canvas.width = canvas.height = side;
  canvas.getContext("2d")?.putImageData(image, 0, 0);
}

const maxPixels = 1280;
/** More would take the page longer than a person waits. */
const maxPixelsOnCpu = 480;
