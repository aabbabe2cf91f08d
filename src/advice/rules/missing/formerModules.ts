// Modules of activations that the stated version does not have, or not yet.
import type { FrameworkId } from "../../../catalogue/entry.ts";
import type { FormerModule } from "../../../catalogue/framework.ts";
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { isCovered } from "../../../catalogue/releases.ts";
import { contains } from "../../../catalogue/version.ts";
import { releasesText } from "../../../catalogue/where.ts";
import { isChosen } from "../../../project/decision.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import { importsIn, type ImportStatement } from "../../../python/source/importsIn.ts";
import type { Draft } from "../../finding.ts";
import { raisedText } from "../../arguments/raised.ts";
import { situationOf } from "../../resolved/situation.ts";
import type { CodeSubject } from "../../subject.ts";

export function formerModules(subject: CodeSubject): readonly Draft[] {
  const { file, path, project } = subject;
  return Object.values(frameworks).flatMap(({ id, formerModules: all = [] }) => {
    const used = file.reading.facts.imports.some((one) =>
      all.some(({ module }) => isWithin(one.path, module)),
    );
    if (!used) return [];
    const { version, ...decision } = situationOf(id, file.reading, { path, project }).decision;
    if (!isChosen(decision) || !isCovered(version, id)) return [];
    return all
      .filter(({ versions }) => !contains(versions, version))
      .flatMap((module) => draftsOf(module, { framework: id, version }, subject));
  });
}

const isWithin = (path: string, module: string): boolean =>
  path === module || path.startsWith(`${module}.`);

function draftsOf(
  { module, versions, now }: FormerModule,
  { framework, version }: { readonly framework: FrameworkId; readonly version: string },
  { file: { sources }, sentences }: CodeSubject,
): readonly Draft[] {
  const { title } = frameworks[framework];
  const where = releasesText(framework, (release) => contains(versions, release));
  const message = raisedText(
    { kind: "missing", name: module, framework: title, version, where },
    sentences,
  );
  return sources.flatMap((of, source) =>
    importsIn(of)
      .filter((statement) => takesFrom(statement, module))
      .filter(({ start }) => !isGuarded({ source, start }, sources))
      .map((statement) => {
        const place =
          statement.module ?? statement.names.find(({ path }) => isWithin(path, module));
        const { start, end } = place ?? statement;
        const isWhole = statement.module?.text === module;
        const edits = isWhole ? [{ source, start, end, newText: now }] : [];
        return {
          rule: "missing-in-version" as const,
          at: { source, start, end },
          message,
          entry: null,
          version,
          fixes: edits.map((edit) => ({ title: sentences.changeTo(now), edits: [edit] })),
        };
      }),
  );
}

const takesFrom = ({ names }: ImportStatement, module: string): boolean =>
  names.some(({ path }) => isWithin(path, module));
