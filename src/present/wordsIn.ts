// Every phrase of hovers and tables, written once in English and passed to the translation.
import { sentencesIn } from "../advice/sentencesIn.ts";
import type { Translator } from "../advice/translator.ts";
import type { Words } from "./words.ts";

/** The phrases in the language of the translator. */
export const wordsIn = (l10n: Translator): Words => ({
  because: {
    setting: () => l10n.t("set in your settings"),
    file: () => l10n.t("the file itself says so"),
    pin: (source) => l10n.t("from {0}", source),
    environment: (source) => l10n.t("installed in {0}", source),
    spelling: (source) => l10n.t("because only that version has {0}", source),
    assumed: () => l10n.t("assumed, the newest"),
  },
  via: (distribution, version) => l10n.t("with {0} {1}", distribution, version),
  evidence: {
    recorded: l10n.t("recorded"),
    read: l10n.t("read in the source"),
    unchanged: (since) => l10n.t("taken as unchanged since {0}", since),
  },
  onBackend: (backend) => l10n.t("on {0}", backend),
  definedHere: l10n.t("defined here"),
  ofFramework: (name, where) => l10n.t("{0} of {1}", name, where),
  sameProved: (names) => l10n.t("the same as {0} (proved)", names),
  sameSampled: (names) => l10n.t("the same as {0}, as far as samples tell", names),
  gradientHere: l10n.t("the code's own"),
  plotOf: (name) => l10n.t("The curve of {0}", name),
  rowsOf: (name) => l10n.t("A row of numbers, and what {0} makes of it", name),
  gateOf: (name) => l10n.t("What {0} makes of a value a and its gate b", name),
  gateCaption: l10n.t("the output for a and b"),
  badges: {
    "no-gradient": l10n.t("no gradient"),
    jumps: l10n.t("jumps"),
    "not-monotonic": l10n.t("not monotonic"),
    learned: l10n.t("learned"),
    "loses-digits": l10n.t("loses digits"),
  },
  slopesThere: (there, here) => l10n.t("slope {0} there, {1} here", there, here),
  kinksThere: (there, here) => l10n.t("kinks {0} there, {1} here", there, here),
  parameters: l10n.t("Parameters"),
  inCode: l10n.t("in the code"),
  notReadable: l10n.t("in the code; its value is not known here"),
  refused: l10n.t("refused"),
  noSuchParameter: l10n.t("no such parameter"),
  takenBy: (layer, parameter) =>
    l10n.t("{0} uses this as its {1}, because the call names none:", layer, parameter),
  oneOf: l10n.t("One of these; which one is known only at run time:"),
  otherDefault: (name, value) => l10n.t("by default {0} = {1} there", name, value),
  inVersions: (where) => l10n.t("It is in {0}; nothing here says which version is used.", where),
  notCovered: (framework, version, [first, last]) =>
    l10n.t(
      "What this is in {0} {1} is not known here: the versions that are known go from {2} to {3}.",
      framework,
      version,
      first,
      last,
    ),
  sentences: sentencesIn(l10n),
  byDefault: l10n.t("by default"),
  atDefaults: (values) =>
    l10n.t("Computed at a default, because the code gives no value that can be read: {0}", values),
  range: l10n.t("Range"),
  sampledFact: (found) => l10n.t("{0} (sampled, not proved)", found),
  kinks: l10n.t("Kinks"),
  jumps: l10n.t("Jumps"),
  flat: l10n.t("Flat"),
  gradient: l10n.t("Gradient"),
  noGradient: (reason) => l10n.t("none: {0}", l10n.catalogued(reason)),
  catalogued: l10n.catalogued,
  approximates: (summary) => l10n.t("It approximates this: {0}", summary),
  matrixGradient: l10n.t("a matrix (Jacobian), since each output depends on the whole axis"),
  ownGradient: l10n.t("the framework's own"),
  documentedAs: l10n.t("The documentation says something else:"),
  computedAs: l10n.t("As written in the code"),
  findingsElsewhere: (where) => l10n.t("More findings with {0}", where),
  where: l10n.t("Where"),
  definition: l10n.t("Definition"),
  difference: l10n.t("Difference"),
  apart: (size, at) => l10n.t("up to {0} apart at x = {1}", size, at),
  unbounded: l10n.t("difference is unbounded"),
  alike: l10n.t("the same"),
  unknownDifference: l10n.t("difference not known"),
  further: (count) => l10n.t("{0} more", count),
  sources: l10n.t("Source"),
  comparison: {
    of: (name) => l10n.t("{0}, compared", name),
    equal: (where) => l10n.t("equal for {0}", where),
    sampled: l10n.t("found by sampling, so the largest difference may be larger"),
  },
  evaluated: {
    arithmetic: l10n.t(
      "Computed in float32, operation by operation, as the framework's code does.",
    ),
    noSlope: (reason) => l10n.t("No slope: {0}", l10n.catalogued(reason)),
    firstRows: (shown, all) => l10n.t("The first {0} of {1} values:", shown, all),
  },
  report: {
    title: l10n.t("Activations in this workspace"),
    summary: ({ mentions, functions, files, findings }) =>
      l10n.t(
        "Mentions: {0} · Functions: {1} · Files: {2} · Findings: {3}",
        mentions,
        functions,
        files,
        findings,
      ),
    functions: l10n.t("Functions"),
    files: l10n.t("Files"),
    curve: l10n.t("Curve"),
    uses: l10n.t("Uses"),
    places: l10n.t("Places"),
    place: l10n.t("Place"),
    name: l10n.t("Name"),
    meaning: l10n.t("Meaning"),
    version: l10n.t("Version"),
    findings: l10n.t("Findings"),
    unknown: l10n.t("not known in this version"),
    cell: (number) => l10n.t("cell {0}", number),
  },
  bounds: {
    reach: (files, megabytes) =>
      l10n.t(
        "Looked at: the first {0} Python files and notebooks of each folder, up to {1} MB each.",
        files,
        megabytes,
      ),
    descriptions: (files, megabytes) =>
      l10n.t(
        "Looked at for descriptions of models: the first {0} JSON and YAML files of each folder, up to {1} MB each.",
        files,
        megabytes,
      ),
    more: l10n.t("There are more files than that."),
    unread: (count, paths) =>
      l10n.t(
        "Skipped because they are too large or cannot be read: {0} ({1})",
        count,
        paths.join(", "),
      ),
  },
  migration: {
    title: l10n.t("Keras 2 → 3: for you to check"),
    summary: (edits, left) =>
      l10n.t("Edits that keep the meaning: {0}. Places for you to check: {1}.", edits, left),
    scope: l10n.t(
      "Only activations are migrated. Other changes of Keras 3, such as those of optimizers and backend functions, are left alone.",
    ),
    whyHead: l10n.t("Why"),
    why: {
      branches: l10n.t("Branches of the code give this name different meanings."),
      arguments: l10n.t("Its arguments, or their values, are not visible in the source."),
      ignored: l10n.t("A comment says to ignore it."),
      import: l10n.t("Keras 3 has nothing under this path, and no edit is certain to be right."),
      learned: l10n.t("It learns its parameters, so a formula cannot take its place."),
      registered: l10n.t(
        "It is registered under this name, which Keras 3 does not look up: pass the function itself.",
      ),
      site: l10n.t("This place needs a name, and Keras 3 has none with this meaning."),
      uncalled: l10n.t("Passes on a class that Keras 3 no longer has."),
      unwritten: l10n.t("No single formula states what it computes."),
      notebook: l10n.t("The notebook could not be opened."),
    },
  },
});
