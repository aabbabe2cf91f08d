import erf from "./library/erf.wgsl";
import exp from "./library/exp.wgsl";
import log from "./library/log.wgsl";
import pair from "./library/pair.wgsl";
import polynomials from "./library/polynomials.wgsl";
import short from "./library/short.wgsl";
import trigonometry from "./library/trigonometry.wgsl";
import wide from "./library/wide.wgsl";

/** The part of the mathematics library that `body` calls, directly or not. */
export function libraryFor(body: string): string {
  const needed = new Set<Declaration>();
  const visit = (text: string): void => {
    for (const [word] of text.matchAll(/\w+/g)) {
      const block = byName.get(word);
      if (!block || needed.has(block)) continue;
      needed.add(block);
      visit(block.text);
    }
  };
  visit(body);
  return blocks
    .filter((block) => needed.has(block))
    .map(({ text }) => text)
    .join("\n\n");
}

/** A function, structure or constant with the law above it. */
export interface Declaration {
  readonly name: string;
  readonly text: string;
}

// Blocks are separated by empty lines; a block without a declaration describes the file.
export const blocks: readonly Declaration[] = [
  pair,
  wide,
  polynomials,
  exp,
  log,
  erf,
  short,
  trigonometry,
]
  .flatMap((file) => file.trim().split("\n\n"))
  .flatMap((text) => {
    const [, name] = /^(?:fn|struct|const) (\w+)/m.exec(text) ?? [];
    return name === undefined ? [] : [{ name, text }];
  });

const byName: ReadonlyMap<string, Declaration> = new Map(
  blocks.map((block) => [block.name, block]),
);
