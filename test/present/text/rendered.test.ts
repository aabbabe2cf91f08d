// What strangers write stays text in the hover and in the preview: no link, picture, tag or command of theirs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";

import {
  code,
  commandLink,
  link,
  picture,
  plain,
  table,
  visible,
} from "../../../src/present/text/markdown.ts";
import { growth } from "../../growth.ts";
import { hostileTexts, hostileText } from "./hostileTexts.ts";
import { readers, rendered, type Rendered } from "./rendered.ts";

const readable = (text: string): string => visible(text).replace(/\s+/g, " ").trim();

/** Every hostile text, written by `written` and read by `reader`. */
const every = (
  reader: (markdown: string) => string,
  written: (text: string) => string,
  holds: (read: Rendered, text: string) => void,
): void => {
  const check = (text: string): void => holds(rendered(reader(written(text))), text);
  hostileTexts.forEach(check);
  fc.assert(fc.property(hostileText, check), { numRuns: 1_000 });
};

for (const [name, reader] of Object.entries(readers))
  describe(`a hostile text, read by ${name}`, () => {
    it("is plain text in a paragraph", () =>
      every(reader, plain, ({ elements, text }, hostile) => {
        assert.deepEqual(elements, readable(hostile) === "" ? [] : ["p"]);
        assert.equal(text, readable(hostile));
      }));

    it("is plain text in a heading, in bold and in a list", () =>
      every(
        reader,
        (text) => `# ${plain(text)}\n\n**a${plain(text)}**\n\n- ${plain(text)}\n`,
        ({ elements }) =>
          assert.deepEqual(
            elements.filter((one) => !["h1", "p", "strong", "ul", "li"].includes(one)),
            [],
          ),
      ));

    it("is code that says it to the letter", () =>
      every(
        reader,
        (text) => `a ${code(text)}`,
        ({ elements, text }, hostile) => {
          assert.deepEqual(
            elements.filter((one) => !["p", "code"].includes(one)),
            [],
          );
          assert.equal(text, `a ${readable(hostile)}`.trim());
        },
      ));

    it("stays bold, code and label beside one another", () =>
      every(
        reader,
        (text) => `**a${plain(text)}a** ${code(text)} ${link(`a${text}`, "#a")} *a${plain(text)}a*`,
        ({ elements, links, text }, hostile) => {
          const known = ["p", "strong", "code", "a", "em"];
          assert.deepEqual(
            elements.filter((one) => !known.includes(one)),
            [],
          );
          assert.deepEqual(links, ["#a"]);
          const bold = readable(`a${hostile.trim()}a`);
          const said = `${bold} ${readable(hostile)} ${readable(`a${hostile}`)} ${bold}`;
          assert.equal(text.replaceAll(" ", ""), said.replaceAll(" ", ""));
        },
      ));

    it("is the label of our link alone", () =>
      every(
        reader,
        (text) => link(`a${text}`, "https://ours.example/a%20(b)"),
        ({ elements, links, text }, hostile) => {
          assert.deepEqual(elements, ["p", "a"]);
          assert.deepEqual(links, ["https://ours.example/a%20%28b%29"]);
          assert.equal(text, readable(`a${hostile}`));
        },
      ));

    it("ends no address", () =>
      every(
        reader,
        (text) => link("a", `https://ours.example/${visible(text)}`),
        ({ elements, links, text }) => {
          assert.deepEqual(elements, ["p", "a"]);
          assert.match(links.join(" "), /^https:\/\/ours\.example\/\S*$/);
          assert.equal(text, "a");
        },
      ));

    it("is title, tip and data of our command alone", () => {
      const markdown = (text: string): string =>
        commandLink({
          title: `a${text}`,
          command: "activationLens.setVersion",
          tip: `b${text}`,
          args: [text],
        });
      every(reader, markdown, ({ elements, links }) => {
        assert.deepEqual(elements, ["p", "a"]);
        assert.match(links.join(" "), /^command:activationLens\.setVersion\?[^ ]+$/);
      });
    });

    it("says what a picture shows", () =>
      every(
        reader,
        (text) => picture("<svg/>", text, { width: 1, height: 1 }),
        ({ elements, images }) => {
          assert.deepEqual(elements, ["p", "img"]);
          assert.ok(images.every((one) => one.startsWith("data:image/svg+xml;base64,")));
        },
      ));

    it("stays in its cell", () =>
      every(
        reader,
        (text) => table(["a", "b", "c"], [[plain(text), code(text), link(text, "#c")]]),
        ({ elements, links, text }, hostile) => {
          const cells = ["table", "thead", "tbody", "tr", "th", "td", "code", "a"];
          assert.deepEqual(
            elements.filter((one) => !cells.includes(one)),
            [],
          );
          assert.deepEqual(links, ["#c"]);
          const read = Array.from({ length: 3 }, () => readable(hostile)).join(" ");
          assert.equal(text.replaceAll(" ", ""), `abc${read}`.replaceAll(" ", ""));
        },
      ));
  });

describe("the cost of a hostile text", () => {
  for (const part of ["1", "_", "`", "\\|", "www.", "//", "[", " "])
    it(`grows with its length: ${part}`, () => {
      const factor = growth((size) => {
        const text = part.repeat(size);
        for (let turn = 0; turn < 5; turn++) link(plain(text) + code(text), text);
      }, 20_000);
      assert.ok(!(factor >= 5), `${factor}`);
    });
});
