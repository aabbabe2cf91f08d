// Markdown as its readers make HTML of it: the hover with marked, the preview with markdown-it. Both take HTML.
import MarkdownIt from "markdown-it";
import { marked } from "marked";

/** As VS Code's preview reads: bare names such as `evil.example` are no links, and pictures may be data. */
const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: false });
const allowed = preview.validateLink.bind(preview);
preview.validateLink = (address) => allowed(address) || /^data:image\/[^;]*;/.test(address);

export const readers: Readonly<Record<string, (markdown: string) => string>> = {
  marked: (markdown) => marked.parse(markdown, { async: false, gfm: true }),
  "markdown-it": (markdown) => preview.render(markdown),
};

export interface Rendered {
  /** The names of all elements, each once. */
  readonly elements: readonly string[];
  /** Where the links lead, in their order. */
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** What is read, every space alike. */
  readonly text: string;
}

export function rendered(html: string): Rendered {
  const tags = [...html.matchAll(/<(\w+)([^>]*)>/g)].map(([, name = "", attributes = ""]) => ({
    name,
    attributes,
  }));
  const values = (element: string, attribute: string): readonly string[] =>
    tags
      .filter(({ name }) => name === element)
      .map(({ attributes }) =>
        unescaped(new RegExp(`\\s${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? ""),
      );
  return {
    elements: [...new Set(tags.map(({ name }) => name))],
    links: values("a", "href"),
    images: values("img", "src"),
    text: unescaped(html.replace(/<[^>]*>/g, ""))
      .replace(/\s+/g, " ")
      .trim(),
  };
}

const unescaped = (html: string): string =>
  html.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code?: string, name?: string) =>
    code === undefined ? (marks[name ?? ""] ?? "") : String.fromCodePoint(Number(code)),
  );

const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
