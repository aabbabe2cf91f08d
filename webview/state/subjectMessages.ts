import type { App } from "../app.ts";
import { maxOwnSize } from "./ownFormula.ts";
import type { SubjectMessages } from "./subject.ts";

/** The messages about a function that cannot be shown, in the reader's language. */
export const subjectMessages = ({ say }: Pick<App, "say">): SubjectMessages => ({
  unknownEntry: (id) => say("unknownEntry", id),
  unknownName: (name) => say("unknownName", name),
  tooLong: (size) => say("formulaTooLong", size, maxOwnSize),
});
