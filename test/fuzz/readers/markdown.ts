// What strangers write, in hovers and documents: read by both readers of Markdown, it leads nowhere.
import {
  code,
  commandLink,
  link,
  picture,
  plain,
  table,
} from "../../../src/present/text/markdown.ts";
import { inert } from "../../../src/present/text/inert.ts";
import { oneLine } from "../../../src/present/text/oneLine.ts";
import { hostileTexts } from "../../present/text/hostileTexts.ts";
import { readers, rendered } from "../../present/text/rendered.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated, piecewise } from "../texts.ts";

export const markdown: FuzzedReader = {
  name: "Markdown, rendered by marked and markdown-it",
  share: 23_000,
  reading: (random) => {
    const text = random.chance(0.5)
      ? piecewise(random, pieces, 14)
      : mutated(random, random.pick(hostileTexts), pieces);
    const document = [
      `# ${plain(text)}`,
      `**${plain(text)}** ${code(text)} ${link(text, "ours:a")} ${plain(text)}`,
      commandLink({ title: text, command: "ours.run", tip: text, args: [text] }),
      picture("<svg/>", text, { width: 1, height: 1 }),
      table([plain(text), "b"], [[code(text), link(text, "ours:b")]]),
    ].join("\n\n");
    return () => {
      oneLine(inert(text));
      for (const read of Object.values(readers)) {
        const { elements, links, images } = rendered(read(document));
        const [a, run, b, ...others] = links;
        claim(a === "ours:a" && b === "ours:b" && others.length === 0, "There is another link.");
        claim(run?.startsWith("command:ours.run?") === true, "Our command is another one.");
        claim(images.length === 1, "There is another picture.");
        claim(
          elements.every((one) => known.has(one)),
          `There is ${elements.join()}.`,
        );
      }
    };
  },
};

const known = new Set("h1 p strong em code a img table thead tbody tr th td".split(" "));
const pieces = [
  ...[
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "&",
    '"',
    "'",
    "`",
    "``",
    "\\",
    "|",
    "\\|",
    "!",
    "\n",
  ],
  ...[
    "*",
    "_",
    "~",
    "#",
    "-",
    "+",
    "=",
    "1.",
    "$",
    "@",
    ":",
    "/",
    "//",
    "://",
    ".",
    " ",
    "\n\n",
    "\t",
  ],
  ...[
    "a",
    "https",
    "www.",
    "command:evil",
    "evil.example",
    "&#91;",
    "<b>",
    "<!--",
    "]:",
    "^",
    "{",
    "}",
  ],
];
