import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { trainable, type Activation } from "../../src/training/trainable.ts";

/** The choice that a NAME names. */
export function choiceOf(text: string): Choice {
  const found = lookup(nameRequest(text)!);
  if (found.kind !== "found") throw new Error(`${text} is not found.`);
  return found.choice;
}

/** What is trained of a NAME that has a gradient. */
export function activationOf(text: string): Activation {
  const one = trainable(choiceOf(text), { straightThrough: true });
  if (one.kind !== "trainable") throw new Error(`${text} cannot be trained.`);
  return one.activation;
}
