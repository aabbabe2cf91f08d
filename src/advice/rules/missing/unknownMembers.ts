// A member of a module of activations that no version has: nearly one that there is, or an activation of another framework.
import type { Entry } from "../../../catalogue/entry.ts";
import { isFramework } from "../../../catalogue/name.ts";
import { entries, frameworks } from "../../../catalogue/frameworks/index.ts";
import { lookup } from "../../../catalogue/lookup/lookup.ts";
import { spelledLike } from "../../../catalogue/lookup/spelled.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import type { Offsets } from "../../../python/source/offsets.ts";
import type { UnknownMember } from "../../../python/mention.ts";
import type { Draft } from "../../finding.ts";
import { raisedText } from "../../arguments/raised.ts";
import { packageOf, situationOf } from "../../resolved/situation.ts";
import type { CodeSubject } from "../../subject.ts";
import { namedIn } from "../../fixes/sameInModule.ts";
import { nearestName, plain } from "../../fixes/suggestion.ts";
import { table } from "../../spellings/table.ts";

export function unknownMembers(subject: CodeSubject): readonly Draft[] {
  const { reading, sources, cells } = subject.file;
  return (reading.unknownMembers ?? [])
    .slice(0, maxMembers)
    .filter(({ text }) => !cells.some((cell) => sets(cell.text, text)))
    .filter((one) => !isGuarded(one, sources))
    .flatMap((one) => draftsOf(one, subject));
}

const sets = (code: string, member: string): boolean =>
  code.includes(`.${member} =`) || code.includes(`"${member}"`) || code.includes(`'${member}'`);

function draftsOf(member: UnknownMember, subject: CodeSubject): readonly Draft[] {
  const { framework, through, module, text, source, start, end } = member;
  if (!isFramework(framework)) return [];
  const slip = nearMember(member);
  const foreign = foreignEntries(text);
  if (slip === undefined && foreign.length === 0) return [];
  const { file, path, project, sentences } = subject;
  const { version } = situationOf(packageOf({ framework, through }), file.reading, {
    path,
    project,
  }).decision;
  const name = `${module}.${text}`;
  const kind = isUpper(text) ? "class" : "function";
  const isHere =
    slip !== undefined &&
    lookup({ spelling: `${module}.${slip}`, framework, version }).kind === "found";
  const near = isHere ? slip : namedIn(name, foreign, { framework, version, kind });
  const missing = { name, framework: frameworks[framework].title, version };
  const sentence = raisedText({ kind: "missing", ...missing, where: "" }, sentences);
  const code = file.sources[source]?.text ?? "";
  const newText = near === undefined ? undefined : takenAs(text, near, { code, start, end });
  return [
    {
      rule: "missing-in-version",
      at: { source, start, end },
      message: near === undefined ? sentence : sentences.nearest(sentence, near),
      entry: null,
      version,
      fixes:
        newText === undefined
          ? []
          : [{ title: sentences.changeTo(newText), edits: [{ source, start, end, newText }] }],
    },
  ];
}

/** Entries of other frameworks with exactly this name. Functions that return their input have more spellings than the catalogue. */
const foreignEntries = (text: string): readonly Entry[] =>
  entries.filter((entry) => entry.family !== "linear" && spelledLike(entry, text));

/** An import keeps the name under which the code goes on. */
function takenAs(
  text: string,
  near: string,
  { code, start, end }: Offsets & { readonly code: string },
): string {
  const isImported = code[start - 1] !== ".";
  return isImported && !/^\s+as\b/.test(code.slice(end, end + 40)) ? `${near} as ${text}` : near;
}

/** In a module that has other things as well, only the same letters count: `nn.ReLu`. */
function nearMember({ framework, module, text }: UnknownMember): string | undefined {
  const names = [...table.names.keys()].flatMap((path) =>
    path.startsWith(`${module}.`) && !path.slice(module.length + 1).includes(".")
      ? [path.slice(module.length + 1)]
      : [],
  );
  const modules = isFramework(framework) ? (frameworks[framework].activationModules ?? []) : [];
  if (modules.some((one) => one.module === module && one.only)) return nearestName(text, names);
  return names.find((name) => plain(name) === plain(text) && isUpper(name) === isUpper(text));
}

const isUpper = (name: string): boolean => /^[A-Z]/.test(name);
const maxMembers = 1_000;
