// A function that the file defines itself, where the version has it under a name.
import { bare } from "../../catalogue/lookup/spelled.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { pythonExpression } from "../../catalogue/name.ts";
import { print } from "../../expr/print.ts";
import { isIn, type Same } from "../../meaning/matching/match.ts";
import { importsIn } from "../../python/source/importsIn.ts";
import type { Source } from "../../python/source/source.ts";
import { canonicalPath } from "../../python/spellingTable.ts";
import type { Draft } from "../finding.ts";
import type { OwnDefinition } from "../own/ownDefinition.ts";
import { table } from "../spellings/table.ts";
import type { CodeSubject } from "../subject.ts";
import { elementAt } from "../../required.ts";

export function ownDefinition({ file, sentences }: CodeSubject): readonly Draft[] {
  return file.own().flatMap((own): readonly Draft[] => {
    const { name, source, start, end, body, situation } = own;
    const same = inVersion(own);
    if (!same || !situation || !body || own.gradient) return [];
    const { entry } = same.choice;
    const call = callOf(same, own, elementAt(file.sources, source));
    const newText = `${body.isStatement ? "return " : ""}${call ?? ""}`;
    return [
      {
        rule: "own-definition",
        at: { source, start, end },
        message: sentences.ownDefinition(name, entry.name),
        entry: entry.id,
        version: situation.decision.version,
        fixes:
          call === undefined
            ? []
            : [{ title: sentences.changeTo(call), edits: [{ ...body.at, newText }] }],
      },
    ];
  });
}

/** What the version of the file's framework has of it, as a function, by proof. */
function inVersion({ match, framework, situation, text }: OwnDefinition): Same | undefined {
  const version = situation?.decision.version;
  if (version === undefined) return undefined;
  const those = match.same.filter(
    (one) =>
      one.proved &&
      one.choice.entry.framework === framework &&
      isIn(one, version) &&
      isFunction(one.choice.entry),
  );
  const isNamesake = ({ choice }: Same): boolean => bare(choice.entry.name) === text;
  return those.find(isNamesake) ?? those[0];
}

/** By its path; classes begin with a capital. */
const isFunction = ({ name }: Entry): boolean => /^[a-z][\w.]*\.[a-z]\w*$/.test(name);

/** A call through a module that the file imports; undefined if there is no such module. */
function callOf(
  { choice, parameters }: Same,
  { body, parameters: own }: OwnDefinition,
  source: Source,
): string | undefined {
  const called = calledIn(source, choice.entry.name);
  if (called === undefined || !body) return undefined;
  const isLocal = body.isLocal || own.length === 0;
  if (!isLocal) return undefined;
  const words = Object.entries(choice.parameters).flatMap(([name, value]) => {
    const usual = choice.entry.parameters.find((one) => one.name === name)?.default;
    return value === usual || Object.hasOwn(parameters, name)
      ? []
      : [`${name}=${pythonExpression(value)}`];
  });
  const numbers = Object.entries(parameters).map(([name, value]) => `${name}=${print(value)}`);
  return `${called}(${[body.input, ...words, ...numbers].join(", ")})`;
}

/** How the file's imports call a function of a library. */
function calledIn(source: Source, path: string): string | undefined {
  for (const { names } of importsIn(source))
    for (const { bound, means } of names) {
      const module = canonicalPath(means, table);
      if (path === module) return bound;
      if (path.startsWith(`${module}.`)) return bound + path.slice(module.length);
    }
  return undefined;
}
