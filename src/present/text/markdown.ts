// Markdown from parts: what comes from a file or a catalogue text can neither break the layout nor run a command.
import { elementAt } from "../../required.ts";

/**
 * Plain text: marks that Markdown, HTML or TeX would read are references, bare addresses do not become links,
 * line ends become spaces. Ordinary names, numbers and sentences stay as they are. A backslash is not enough:
 * marked ignores it when it looks for the end of bold text or for brackets in a label.
 */
export const plain = (text: string): string =>
  visible(text)
    .trim()
    .replace(markPattern, reference)
    .replace(
      /^(\d{1,9})([.)])(?=\s|$)/,
      (_, digits: string, mark: string) => digits + reference(mark),
    );

/** A star between spaces is a product, an underscore between letters a part of a name. */
const markPattern =
  /[\\`[\]~$<>&"]|(?<! )\*|\*(?! )|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[#+=-]|\/(?=\/)|(?<=www)\.|@/gi;

const reference = (mark: string): string => `&#${mark.charCodeAt(0)};`;

/** A link. Nothing in the label becomes a link of its own, and nothing in the address ends it. */
export const link = (label: string, address: string): string =>
  `[${plain(label)}](${address
    .replace(/\s/g, (space) => encodeURIComponent(space))
    .replace(/[()<>[\]\\|"'`]/g, percent)})`;

/**
 * Inline code around any text, however many backticks it holds. A backslash before a bar is plain text: readers
 * disagree on whether the bar in such code ends a cell of a table.
 */
export function code(text: string): string {
  const body = visible(text);
  if (body.includes("\\|")) return plain(body);
  let longest = 0;
  for (const [run] of body.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$|^$/.test(body) ? " " : "";
  return `${fence}${pad}${body}${pad}${fence}`;
}

/** A picture embedded in the Markdown of a hover. The alternative text describes it. */
export const picture = (svg: string, alternative: string, size: Size): string =>
  `![${plain(alternative)}](${dataOf(svg)}|width=${size.width},height=${size.height})`;

/** The same in a document, which takes the picture's own size. */
export const embedded = (svg: string, alternative: string): string =>
  `![${plain(alternative)}](${dataOf(svg)})`;

const dataOf = (svg: string): string => `data:image/svg+xml;base64,${base64(svg)}`;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A link that runs one of our commands, and its tooltip. */
export interface CommandLink {
  readonly title: string;
  readonly tip: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The arguments are data, so nothing of them can end the link early. */
export const commandLink = ({ title, tip, command, args }: CommandLink): string =>
  `[${plain(title)}](command:${command}?${encoded(args)} "${plain(tip)}")`;

/** A table of Markdown cells; a bar inside a cell stays inside it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Control characters and marks that reorder text are dropped, so that what is read is what is there. */
export const visible = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");

const encoded = (args: readonly unknown[]): string =>
  encodeURIComponent(JSON.stringify(args)).replace(/[()'!*~]/g, percent);

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16)}`;

/** Base64 of the UTF-8 bytes, without the DOM or Node. */
export function base64(text: string): string {
  const bytes = utf8(text);
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [elementAt(bytes, i), bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += elementAt(digits, bits >> 18) + elementAt(digits, (bits >> 12) & 63);
    out += b === undefined ? "=" : elementAt(digits, (bits >> 6) & 63);
    out += c === undefined ? "=" : elementAt(digits, bits & 63);
  }
  return out;
}

const utf8 = (text: string): readonly number[] =>
  Array.from(encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g), ([all, hex]) =>
    hex === undefined ? all.charCodeAt(0) : parseInt(hex, 16),
  );

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
