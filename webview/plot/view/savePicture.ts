import type { App } from "../../app.ts";
import type { PlotFrame } from "../frame.ts";
import { subjectsOf } from "../../state/subject.ts";
import { narrowIn } from "../lens.ts";
import { figure } from "./figure.ts";
import { lensSentence } from "./numberTypeField.ts";

/** Lets the reader save the plot, with formula, framework, version and source in its caption. */
export async function savePicture(app: App, frame: PlotFrame, type: "svg" | "png"): Promise<void> {
  const [first] = subjectsOf(app.state.now().selection);
  const name = `${(first?.title ?? "plot").replace(/[^\w.-]/g, "-")}.${type}`;
  const drawing = await figure(frame, captionOf(app), app.say);
  const text = new XMLSerializer().serializeToString(drawing);
  await app.host.call(
    "save",
    type === "svg"
      ? { name, encoding: "text", content: text }
      : { name, encoding: "base64", content: await toPng(text, drawing) },
  );
}

/** For each function its name and formula, then where the formula comes from; last a number type that is not float32. */
const captionOf = ({ state, say }: App): readonly string[] => {
  const { selection, of, numberType } = state.now();
  const subjects = subjectsOf(selection, narrowIn(numberType));
  const lens = numberType === "float32" ? [] : wrapped(lensSentence(numberType, say));
  const functions = subjects.flatMap((subject) => {
    const { text, source } = subject[of];
    return [`${subject.title} ${subject.place}: ${text}`, source]
      .filter(Boolean)
      .flatMap((line) => wrapped(line));
  });
  return [...functions, ...lens];
};

/** Lines of at most so many characters, as many as fit the figure, broken between words. */
export function wrapped(text: string, charactersInLine = 100): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= charactersInLine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The drawing at twice its size, as base64. Encoding it is left to the browser's other threads. */
export async function toPng(text: string, drawing: SVGElement): Promise<string> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const twice = (name: "width" | "height"): number => 2 * Number(drawing.getAttribute(name));
  const canvas = new OffscreenCanvas(twice("width"), twice("height"));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return base64(await canvas.convertToBlob({ type: "image/png" }));
}

const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => reject(new Error("The picture cannot be read.")));
    reader.readAsDataURL(blob);
  });
