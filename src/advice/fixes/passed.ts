// A function or a layer in the place of the string that names it.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Draft, SourceRange } from "../finding.ts";
import { moduleName } from "./moduleName.ts";
import { isCode } from "../resolved/resolvedFile.ts";
import type { RuleContext } from "../subject.ts";

/** The function that the file registers under the name; none where its own name is not known, or a class has it. */
export function functionPassed(
  unknown: SourceRange & { readonly text: string },
  subject: RuleContext,
): Draft["fixes"] {
  const name = functionCalled(unknown.text, subject);
  if (name === undefined || isClassIn(name, subject)) return [];
  return passing({ newText: name, edits: [] }, unknown, subject);
}

/** A class has to be called, with arguments that only its constructor knows. */
const isClassIn = (name: string, { file }: RuleContext): boolean =>
  file.cells.some(({ text }) => text.split(/\bclass[ \t]+/).some((one) => beginsWith(one, name)));

const beginsWith = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^[\w\u0080-\uffff]/.test(text.slice(name.length, name.length + 1));

/** The variable of the function that the file registers under a name, with a package before it or without. */
export function functionCalled(text: string, { registeredHere }: RuleContext): string | undefined {
  const all = registeredHere().functions ?? new Map<string, string>();
  return all.get(text) ?? [...all].find(([name]) => name.endsWith(`>${text}`))?.[1];
}

/** The layer with its defaults, as Keras 2 makes it of the name of its class. */
export function classPassed(
  unknown: SourceRange & { readonly text: string },
  framework: FrameworkId,
  subject: RuleContext,
): Draft["fixes"] {
  if (framework !== "keras" && framework !== "tf.keras") return [];
  if (!isCode(subject.file)) return [];
  const { text, edits } = moduleName(framework, unknown, subject.file.sources);
  return passing({ newText: `${text}.layers.${unknown.text}()`, edits }, unknown, subject);
}

/** What to write, with the edits that it needs elsewhere. */
interface Passed {
  readonly newText: string;
  readonly edits: Draft["fixes"][number]["edits"];
}

function passing(
  { newText, edits }: Passed,
  { source, start, end, text }: SourceRange & { readonly text: string },
  { file, sentences }: RuleContext,
): Draft["fixes"] {
  const code = file.cells[source]?.text ?? "";
  const quote = code[start - 1];
  if (quote === undefined || quote !== code[end] || code.slice(start, end) !== text) return [];
  if (!/[\s(=,[{:]/.test(code[start - 2] ?? " ")) return [];
  return [
    {
      title: sentences.pass(newText),
      edits: [...edits, { source, start: start - 1, end: end + 1, newText }],
    },
  ];
}
