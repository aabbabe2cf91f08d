import type { App } from "../../app.ts";
import type { Frame } from "../../plot/frame.ts";
import { subjectsOf } from "../../subject.ts";
import { figure } from "./figure.ts";

/** Lets the reader save the plot, with formula, framework, version and source in its caption. */
export async function savePicture(app: App, frame: Frame, type: "svg" | "png"): Promise<void> {
  const drawing = figure(frame, captionOf(app), app.say);
  const text = new XMLSerializer().serializeToString(drawing);
  const [first] = subjectsOf(app.state.now().selection);
  const name = `${(first?.title ?? "plot").replace(/[^\w.-]/g, "-")}.${type}`;
  await app.host.call(
    "save",
    type === "svg"
      ? { name, encoding: "text", content: text }
      : { name, encoding: "base64", content: await toPng(text, drawing) },
  );
}

/** For each function its name and formula, then where the formula comes from. */
const captionOf = ({ state }: App): readonly string[] => {
  const { selection, of } = state.now();
  return subjectsOf(selection).flatMap((subject) => {
    const { text, source } = subject[of];
    return [`${subject.title} ${subject.place}: ${text}`, source].filter(Boolean).flatMap(wrapped);
  });
};

/** Lines of at most so many characters as fit the figure, broken between words. */
const wrapped = (text: string): readonly string[] => text.match(/\S.{0,98}\S(?=\s|$)|\S+/g) ?? [];

/** The drawing at twice its size, as base64. */
async function toPng(text: string, drawing: SVGElement): Promise<string> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * Number(drawing.getAttribute("width"));
  canvas.height = 2 * Number(drawing.getAttribute("height"));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace("data:image/png;base64,", "");
}
