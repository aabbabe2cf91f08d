// Dockerfile: the image that it starts from, and what its commands install.
import { requirementsOf } from "../commands.ts";
import { linesOf } from "./lines.ts";
import { pipRequirement, type Requirement } from "./requirement.ts";

/** Build arguments are not followed, as in `FROM pytorch/pytorch:${TORCH}`. */
export function dockerRequirements(text: string): readonly Requirement[] {
  const code = linesOf(text).filter((line) => !/^\s*#/.test(line));
  const instructions = code.join("\n").replaceAll(/\\[ \t]*\n/g, " ");
  return instructions.split("\n").flatMap((line) => {
    const [instruction = "", ...words] = line.trim().split(/\s+/);
    const kind = instruction.toUpperCase();
    if (kind === "RUN") return requirementsOf(words.join(" "));
    const image = words.find((word) => !word.startsWith("--"));
    return kind === "FROM" && image !== undefined ? broughtBy(image) : [];
  });
}

/** The tag of a framework's own image begins with its version: "pytorch/pytorch:1.6.0-cuda10.1-cudnn7-runtime". */
function broughtBy(image: string): readonly Requirement[] {
  const [name = "", tag = ""] = image.replace(/^docker\.io\//, "").split(":");
  const version = /^\d+(?:\.\d+)+/.exec(tag)?.[0];
  const distribution = images.get(name);
  if (distribution === undefined || version === undefined) return [];
  const found = pipRequirement(`${distribution}==${version}`);
  return found ? [found] : [];
}

const images: ReadonlyMap<string, string> = new Map([
  ["pytorch/pytorch", "torch"],
  ["tensorflow/tensorflow", "tensorflow"],
]);
