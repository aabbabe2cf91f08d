// Whole documents and hovers about a stranger's files, as their readers show them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { findingsIn } from "../../src/advice/findings.ts";
import { resolveFile } from "../../src/advice/readers/resolveFile.ts";
import type { HoverFacts } from "../../src/present/hover/facts.ts";
import { explanationMarkdown } from "../../src/present/hover/explanationMarkdown.ts";
import { migrationList } from "../../src/present/report/migrationList.ts";
import { workspaceReport } from "../../src/present/report/workspaceReport.ts";
import { projectOf } from "../../src/project/project.ts";
import { english } from "./english.ts";
import { hostileTexts } from "./text/hostileTexts.ts";
import { readers, rendered } from "./text/rendered.ts";

const bounds = (text: string) => ({
  maxFiles: 1,
  megabytes: 1,
  hasMore: true,
  unread: [text, text],
});

/** A file of a hostile name that holds hostile strings, in a folder of such a name that pins. */
function reported(text: string) {
  const path = `${text}/a.py`;
  const pins = { path: `${text}/requirements.txt`, text: "keras==2.3.1\n" };
  const project = projectOf([pins]);
  const string = JSON.stringify(text);
  const code = [
    "import keras",
    "from keras.layers import Dense",
    `keras.activations.relu(1, alpha=${string})`,
    `Dense(1, activation=${string})`,
    "",
  ].join("\n");
  const file = resolveFile({ path, project }, code);
  assert.ok(file);
  const findings = findingsIn(file, { path, project });
  return { path, address: "ours:a.py", ...file, findings };
}

const facts = (text: string): HoverFacts => ({
  name: text,
  origin: text,
  because: { reason: "pin", source: text, via: { distribution: text, version: text } },
  backend: text,
  summary: text,
  formula: { text: "x", where: {} },
  parameters: [{ name: text, text, from: "code" }],
  badges: [],
  kinks: [],
  jumps: [],
  flat: [],
  gradient: { kind: "formula", formula: text, own: true, atKinks: [], note: text },
  findings: [{ text, sources: ["https://ours.example/"] }],
  elsewhere: [text],
  namesakes: [
    {
      where: [text, text],
      formula: text,
      inForm: { theirs: "x", own: "x" },
      apart: { kind: "nowhere" },
      otherDefaults: [],
    },
  ],
  sources: ["https://ours.example/"],
});

const options = {
  words: english,
  theme: "dark",
  pictures: true,
  wide: true,
  verbosity: "full",
  typeset: () => undefined,
} as const;

const documents: Readonly<Record<string, (text: string) => string>> = {
  "report of a workspace": (text) =>
    workspaceReport({ files: [reported(text)], bounds: bounds(text) }, () => undefined, english),
  "list of a migration": (text) => {
    const left = { cell: -1, line: 1, text, why: "arguments" } as const;
    const file = { path: text, address: "ours:a", edits: 1, left: [left, { ...left, cell: 2 }] };
    return migrationList([file], bounds(text), english);
  },
  hover: (text) => {
    const links = [{ title: "Ours", tip: text, command: "ours.run", args: [text] }];
    return explanationMarkdown({ kind: "function", facts: facts(text) }, { ...options, links });
  },
  "hover over a choice": (text) => {
    const several = {
      kind: "several",
      name: text,
      functions: [text, text],
      parameters: [],
    } as const;
    return explanationMarkdown(several, { ...options, links: [] });
  },
};

const ours = /^(?:ours:|command:ours\.run\?|https:\/\/ours\.example\/$)/;
const known = [
  ...["h1", "h2", "details", "summary", "p", "strong", "em", "code", "pre", "a", "br", "ul", "li"],
  ...["table", "thead", "tbody", "tr", "th", "td"],
];

for (const [what, document] of Object.entries(documents))
  for (const [name, reader] of Object.entries(readers))
    it(`the ${what} holds our links and nothing else of a stranger's, read by ${name}`, () => {
      for (const text of hostileTexts) {
        const { elements, links, images } = rendered(reader(document(text)));
        const strange = {
          elements: elements.filter((one) => !known.includes(one)),
          links: links.filter((one) => !ours.test(one)),
          images,
        };
        assert.deepEqual(strange, { elements: [], links: [], images: [] }, text);
      }
    });

describe("the documents about a stranger's files", () => {
  it("speak of those files", () => {
    const text = documents["report of a workspace"]?.("[x](command:evil)") ?? "";
    assert.match(text, /unknown-activation.*x&#93;\(command:evil\)/);
  });
});
