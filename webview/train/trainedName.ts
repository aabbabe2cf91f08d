import { keyOf } from "../../src/catalogue/choice.ts";
import { pythonValue } from "../../src/catalogue/name.ts";
import { fullName, type ShownFunction } from "../state/subject.ts";

/** A function with all that decides what it computes: "leakyRelu PuzzleLib 1.0.3a (a=-0.2)", "f(x) = x / a (a=2)". */
export function trainedName(subject: ShownFunction): string {
  const { title, place, choice, documented } = subject;
  const name = place === "" ? `${title}(x) = ${documented.text}` : fullName(subject);
  const given = Object.entries(keyOf(choice).parameters).map(
    ([parameter, value]) => `${parameter}=${pythonValue(value)}`,
  );
  return given.length === 0 ? name : `${name} (${given.join(", ")})`;
}
