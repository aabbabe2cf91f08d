/** MathJax, read down to glyphs and their positions. */
import { LiteElement } from "@mathjax/src/js/adaptors/lite/Element.js";
import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import "@mathjax/src/js/input/tex/ams/AmsConfiguration.js";
import "@mathjax/src/js/input/tex/base/BaseConfiguration.js";
import { TeX } from "@mathjax/src/js/input/tex.js";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { SVG } from "@mathjax/src/js/output/svg.js";
import "@mathjax/src/js/util/asyncLoad/esm.js";

import type { Placed, SheetFormula } from "../../src/present/picture/typeset.ts";
import { relativeOutline } from "./relativeOutline.ts";

export interface Typesetter {
  readonly set: (latex: string) => Promise<SheetFormula>;
  /** The outlines of all glyphs that were used so far. */
  readonly glyphs: () => readonly string[];
}

export function typesetter(): Typesetter {
  RegisterHTMLHandler(liteAdaptor());
  const document = mathjax.document("", {
    InputJax: new TeX({ packages: ["base", "ams"] }),
    OutputJax: new SVG({ fontCache: "local" }),
  });
  const numbers = new Map<string, number>();
  return {
    set: async (latex) =>
      read(await document.convertPromise(latex, { display: true }), numbers, latex),
    glyphs: () => [...numbers.keys()].map(relativeOutline),
  };
}

/** The position of something in the picture: its origin and its scale. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function read(container: unknown, numbers: Map<string, number>, latex: string): SheetFormula {
  const [svg] = elements(container);
  const complain = (what: string): never => {
    throw new Error(`${what} in the picture of ${latex}`);
  };
  if (svg === undefined || svg.kind !== "svg") return complain("No picture");
  const [, top = 0, width = 0, height = 0] = attribute(svg, "viewBox").split(" ").map(Number);
  const outlines = new Map<string, string>();
  const placed: Placed[] = [];
  const rules: Box[] = [];
  let last = { x: 0, y: 0 };

  function visit(node: LiteElement, frame: Frame): void {
    if (node.kind === "g") return inside(node, moved(frame, node));
    if (node.kind === "use") return place(node, moved(frame, node));
    if (node.kind === "rect") return rule(box(node), moved(frame, node));
    if (node.kind === "svg") return rule(extended(node, outlines), frame);
    if (node.kind === "defs") {
      for (const path of elements(node)) outlines.set(attribute(path, "id"), attribute(path, "d"));
      return;
    }
    complain(`An unexpected <${node.kind}>`);
  }

  function inside(node: LiteElement, frame: Frame): void {
    if (node.attributes["data-mml-node"] === "merror") complain("An error");
    for (const child of elements(node)) visit(child, frame);
  }

  function place(node: LiteElement, { scale, ...origin }: Frame): void {
    const outline =
      outlines.get(attribute(node, "xlink:href").slice(1)) ?? complain("A missing glyph");
    if (outline === "") return;
    if (!numbers.has(outline)) numbers.set(outline, numbers.size);
    const [x, y] = [rounded(origin.x), rounded(origin.y)];
    const [glyph, right, up] = [numbers.get(outline)!, x - last.x, y - last.y];
    last = { x, y };
    if (scale !== 1) placed.push([glyph, right, up, rounded(scale * 1000) / 1000]);
    else placed.push(up === 0 ? [glyph, right] : [glyph, right, up]);
  }

  function rule([left, bottom, wide, high]: Box, { x, y, scale }: Frame): void {
    const sides = [x + left * scale, y + bottom * scale, wide * scale, high * scale].map(rounded);
    rules.push([sides[0]!, sides[1]!, sides[2]!, sides[3]!]);
  }

  // The outermost group only turns the vertical axis round, which is left to the reader of the sheet.
  for (const child of elements(svg)) {
    if (child.kind === "g") inside(child, { x: 0, y: 0, scale: 1 });
    else visit(child, { x: 0, y: 0, scale: 1 });
  }
  return {
    width: rounded(width),
    height: rounded(-top),
    depth: rounded(height + top),
    placed,
    rules,
  };
}

/** The frame after the transformations of an element: only moves and even scales occur. */
function moved(frame: Frame, node: LiteElement): Frame {
  const text = String(node.attributes["transform"] ?? "");
  let { x, y, scale } = frame;
  for (const [, kind, args] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0] = args!.split(/[\s,]+/).map(Number);
    if (kind === "translate") [x, y] = [x + a * scale, y + b * scale];
    else if (kind === "scale" && !args!.includes(",")) scale *= a;
    else throw new Error(`An unexpected transformation: ${text}`);
  }
  return { x, y, scale };
}

type Box = readonly [left: number, bottom: number, width: number, height: number];

const box = (node: LiteElement): Box => {
  const [left, bottom, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(attribute(node, name)),
  );
  return [left!, bottom!, width!, height!];
};

/** The straight middle piece of a tall brace: a bar, cut to the height that is wanted. */
function extended(node: LiteElement, outlines: ReadonlyMap<string, string>): Box {
  const [left, bottom, , height] = box(node);
  const [piece] = elements(node);
  const outline = outlines.get(attribute(piece!, "xlink:href").slice(1)) ?? "";
  const across = Array.from(outline.matchAll(/(-?[\d.]+)[ ,-]*-?[\d.]+/g), (pair) =>
    Number(pair[1]),
  );
  const [from, to] = [Math.min(...across), Math.max(...across)];
  return [left + from, bottom, to - from, height];
}

const elements = (node: unknown): readonly LiteElement[] =>
  node instanceof LiteElement ? node.children.filter((child) => child instanceof LiteElement) : [];

const attribute = (node: LiteElement, name: string): string => String(node.attributes[name] ?? "");

const rounded = (value: number): number => Math.round(value);
