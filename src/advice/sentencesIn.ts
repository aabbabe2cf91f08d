// The sentences of findings, written once in English and passed to the translation.
import { problemText } from "./models/problemText.ts";
import type { Sentences } from "./sentences.ts";
import { inEnglish, type Translator } from "./translator.ts";

/** The sentences in the language of the translator. */
export const sentencesIn = (l10n: Translator): Sentences => ({
  unknown: (text, framework) => l10n.t("{0} has no activation named “{1}”.", framework, text),
  unknownIn: (text, framework, version) =>
    l10n.t("{0} {1} has no activation named “{2}”; other versions do.", framework, version, text),
  nearest: (sentence, near) => l10n.t("{0} Did you mean “{1}”?", sentence, near),
  holdsMarks: (sentence, marks) => l10n.t("{0} The text holds {1}.", sentence, marks),
  changed: ({ name, now, version, before, beforeVersion }) =>
    l10n.t(
      "{0} computes {1} in version {2}; in version {3} it computes {4}.",
      name,
      now,
      version,
      beforeVersion,
      before,
    ),
  changedDefault: ({ layer, parameter, now, version, before, beforeVersion }) =>
    l10n.t(
      "In version {2} the default of {1} in {0} is {3}; in version {4} it is {5}.",
      layer,
      parameter,
      version,
      now,
      beforeVersion,
      before,
    ),
  noGradient: (name, reason) => l10n.t("{0} has no gradient: {1}", name, l10n.catalogued(reason)),
  wrongDocumentation: ({ name, said, done, distance, at }) =>
    l10n.t(
      "{0} is documented as {1} but computes {2}: {3} apart at {4}.",
      name,
      said,
      done,
      distance,
      at,
    ),
  differentDefault: ({ name, parameter, value, other, otherParameter, otherValue }) =>
    l10n.t(
      "{0} has {1} = {2} by default, where {3} has {4} = {5}.",
      name,
      parameter,
      value,
      other,
      otherParameter,
      otherValue,
    ),
  wrongGradient: ({ name, said, done, distance, at }) =>
    l10n.t(
      "The gradient of {0} is taken as {1}; the slope of {2} is {3} away from it at {4}.",
      name,
      said,
      done,
      distance,
      at,
    ),
  ownDefinition: (name, its) => l10n.t("{0} computes the same as {1} (proved).", name, its),
  missing: ({ name, framework, version }) =>
    l10n.t("{0} {1} has no {2}.", framework, version, name),
  missingHere: ({ name, framework, version, where }) =>
    l10n.t("{0} {1} has no {2}; it is in {3}.", framework, version, name, where),
  refused: ({ name, parameter, text, complaint }) =>
    l10n.t("{0} refuses {1} = {2}: {3}.", name, parameter, text, complaint),
  unknownParameter: ({ name, parameter, version, instead }) =>
    l10n.t(
      "{0} has no parameter {1} in version {2}, so the call fails; it has {3}.",
      name,
      parameter,
      version,
      instead,
    ),
  noParameters: ({ name, parameter, version }) =>
    l10n.t("{0} has no parameter {1} in version {2}, so the call fails.", name, parameter, version),
  unknownAttribute: ({ name, parameter, version, instead }) =>
    l10n.t(
      "{0} has no attribute {1} in opset {2}, so the model is not valid; it has {3}.",
      name,
      parameter,
      version,
      instead,
    ),
  noAttributes: ({ name, parameter, version }) =>
    l10n.t(
      "{0} has no attribute {1} in opset {2}, so the model is not valid.",
      name,
      parameter,
      version,
    ),
  inputOfNode: ({ name, parameter, version }) =>
    l10n.t(
      "In opset {0}, {1} is an input of {2} and no attribute, so the model is not valid.",
      version,
      parameter,
      name,
    ),
  lost: (name, x, percent) =>
    l10n.t(
      "In float32 the code of {0} loses digits: at x = {1} it is {2} % off.",
      name,
      x,
      percent,
    ),
  lostToZero: (name, x, real) =>
    l10n.t("In float32 the code of {0} gives 0 near x = {1}, where {2} is right.", name, x, real),
  alsoZero: (sentence, x, real) =>
    l10n.t("{0} Near x = {1} it gives 0, where {2} is right.", sentence, x, real),
  keepsDigits: (sentence, formula) => l10n.t("{0} This keeps them: {1}", sentence, formula),
  useInstead: (name, distance) => l10n.t("Use {0}: at most {1} away", name, distance),
  saturating: (name) =>
    l10n.t("{0} is constant outside a short interval, so hidden units there stop learning.", name),
  notLookedUp: (sentence) =>
    l10n.t("{0} This version does not look a string up among registered names.", sentence),
  builtIn: (text, framework) =>
    l10n.t(
      "“{0}” is the function of {1}, not the one that is registered under this name.",
      text,
      framework,
    ),
  pass: (text) => l10n.t("Pass {0}", text),
  notTaken: ({ callee, text, taken }) =>
    l10n.t("{0} does not take “{1}”; it takes {2}.", callee, text, taken),
  chosenDim: (name) =>
    l10n.t(
      "{0} is called without dim: PyTorch warns and takes dimension 0 for tensors of 0, 1 or 3 dimensions, else 1.",
      name,
    ),
  needed: (name, parameter) =>
    l10n.t("{0} needs {1}, so the call fails without it.", name, parameter),
  tooMany: (name, most, given) =>
    l10n.t(
      "Positional arguments of {0}: at most {1}, here {2}, so the call fails.",
      name,
      most,
      given,
    ),
  tooManyInputs: (name, most, given) =>
    l10n.t("Inputs of {0}: at most {1}, here {2}, so the node is not valid.", name, most, given),
  lastDimension: (argument) => l10n.t("Write {0}: over the last dimension", argument),
  inPlace: (name, parameter, value) =>
    l10n.t(
      "In place, the gradient of {0} with {1} = {2} fails: PyTorch takes it from the result, which does not tell the sign of the input.",
      name,
      parameter,
      value,
    ),
  outOfPlace: () => l10n.t("Compute a new tensor"),
  oneUnit: (name, value) => l10n.t("{0} of a single unit is always {1}.", name, value),
  swap: (one, other) => l10n.t("Swap {0} and {1}", one, other),
  changeTo: (text) => l10n.t("Change to “{0}”", text),
  savedChanged: ({ name, writer, before, reader, now }) =>
    l10n.t(
      "{0} was saved by {1}, which computes {2}; {3} computes {4}.",
      name,
      writer,
      before,
      reader,
      now,
    ),
  savedApart: ({ name, writer, before, reader, now, distance, at }) =>
    l10n.t(
      "{0} was saved by {1}, which computes {2}; {3} computes {4}: {5} apart at {6}.",
      name,
      writer,
      before,
      reader,
      now,
      distance,
      at,
    ),
  savedMissing: ({ name, writer, reader }) =>
    l10n.t("{0} was saved by {1}; {2} has no {0}.", name, writer, reader),
  savedOn: (title, version, backend) => l10n.t("{0} {1} on {2}", title, version, backend),
  inModel: (file, sentence) => l10n.t("In {0}: {1}", file, sentence),
  notInspected: (problem, file) => problemText(problem, file, l10n),
  keepMeaning: (generation) => l10n.t("Keep the meaning of version {0}", generation),
  writeOut: (parameter) => l10n.t("Write {0} out", parameter),
});

export const english: Sentences = sentencesIn(inEnglish);
