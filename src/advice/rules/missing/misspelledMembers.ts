// A member of a module of activations that no version has, and that is nearly one that there is.
import { isFramework } from "../../../catalogue/name.ts";
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import type { UnknownMember } from "../../../python/mention.ts";
import type { Draft } from "../../finding.ts";
import { raisedText } from "../../arguments/raised.ts";
import { situationOf } from "../../resolved/situation.ts";
import type { CodeSubject } from "../../subject.ts";
import { nearestName, plain } from "../../fixes/suggestion.ts";
import { table } from "../../spellings/table.ts";

export function misspelledMembers(subject: CodeSubject): readonly Draft[] {
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
  const { framework, module, text, source, start, end } = member;
  const near = isFramework(framework) ? nearMember(member) : undefined;
  if (near === undefined || !isFramework(framework)) return [];
  const { file, path, project, sentences } = subject;
  const { version } = situationOf(framework, file.reading, path, project).decision;
  const missing = { name: `${module}.${text}`, framework: frameworks[framework].title, version };
  const sentence = raisedText({ kind: "missing", ...missing, where: "" }, sentences);
  return [
    {
      rule: "missing-in-version",
      at: { source, start, end },
      message: sentences.nearest(sentence, near),
      entry: null,
      version,
      fixes: [{ title: sentences.changeTo(near), edits: [{ source, start, end, newText: near }] }],
    },
  ];
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
