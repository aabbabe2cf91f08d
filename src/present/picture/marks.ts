// The signs that pictures are made of: lines, labels, rings, dots.
import type { Point } from "./curve.ts";

export type Anchor = "start" | "middle" | "end";

/** The position of a text, in pixels, and which part of the text is at that position. */
export interface PicturePlace extends Point {
  readonly anchor: Anchor;
}

/** Text from a catalogue or a framework's name; minus is a minus. */
export const label = ({ x, y, anchor }: PicturePlace, text: string, ink: string): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${ink}">${escaped(text.replace(/^-/, "−"))}</text>`;

/** As many characters as fit; an ellipsis replaces the rest. */
export const fitted = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

export const line = (d: string, stroke: string): string => `<path d="${d}" fill="none" ${stroke}/>`;

export const trace = (
  run: readonly Point[],
  x: (v: number) => number,
  y: (v: number) => number,
): string =>
  run.map((point, i) => `${i === 0 ? "M" : "L"}${round(x(point.x))} ${round(y(point.y))}`).join("");

/** An open end is a ring, a closed one a dot. */
export const ring = ({ x, y }: Point, radius: number, stroke: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="1.3"/>`;

export const dot = ({ x, y }: Point, radius: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"/>`;

export const svg = (
  { width, height }: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10">${parts.join("")}</svg>`;

export const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
