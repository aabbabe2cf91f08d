// What is typed at a shell, or sent by a program: NAMEs, words with options, lines of a batch.
import { lookupAll } from "../../../src/catalogue/lookup/lookup.ts";
import { contradiction, nameProblem, nameRequest } from "../../../src/catalogue/name.ts";
import { answer } from "../../../src/cli/batch/batch.ts";
import { choicesFor } from "../../../src/cli/line/choose.ts";
import { commandLine, UsageError } from "../../../src/cli/line/commandLine.ts";
import { check } from "../../../src/cli/commands/check.ts";
import { compare } from "../../../src/cli/commands/compare.ts";
import { define } from "../../../src/cli/commands/define.ts";
import { evaluate } from "../../../src/cli/commands/evaluate.ts";
import { explain } from "../../../src/cli/commands/explain.ts";
import { list } from "../../../src/cli/commands/list.ts";
import { mentions } from "../../../src/cli/commands/mentions.ts";
import { verify } from "../../../src/cli/commands/verify.ts";
import { inputFrom, inputFromBits } from "../../../src/cli/batch/inputs.ts";
import { evaluationOptionsFrom } from "../../../src/cli/line/evaluationOptions.ts";
import { nameText } from "../../../src/cli/line/nameText.ts";
import { evaluationOf } from "../../../src/meaning/evaluation.ts";
import { withoutValue } from "../../../src/cli/print/outputs.ts";
import type { Random } from "../random.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { anyCharacters, piecewise } from "../texts.ts";

export const names: FuzzedReader = {
  name: "NAMEs",
  share: 150_000,
  reading: (random) => {
    const [text, beside] = [nameIn(random), random.pick(versions)];
    return () => {
      const request = nameRequest(text);
      if (request === undefined) return claim(nameProblem(text) !== "", "Nothing is said.");
      contradiction(request, { version: beside });
      for (const found of lookupAll(request))
        if (found.kind === "failed") claim(found.failure.message !== "", "Nothing is said.");
        else claim(nameRequest(nameText(found.choice)) !== undefined, "A name is none.");
    };
  },
};

export const wordsOfCommands: FuzzedReader = {
  name: "words of a command line",
  share: 90_000,
  reading: (random) => {
    const command = random.pick([
      list,
      define,
      evaluate,
      compare,
      verify,
      mentions,
      explain,
      check,
    ]);
    const words = random.several(6, () => word(random));
    return () =>
      refusable(() => {
        const line = commandLine(words, command);
        evaluationOptionsFrom(line.options);
        for (const input of line.inputs)
          [inputFrom(input, "f32"), inputFromBits(input, "f64")].at(0);
        const [name] = line.inputs;
        if (name !== undefined) choicesFor(name, line);
      });
  },
};

export const batchLines: FuzzedReader = {
  name: "lines of `evaluate --batch`",
  share: 90_000,
  reading: (random) => {
    const line = batchLine(random);
    return () => {
      const text = JSON.stringify(answer(line));
      claim(text.startsWith('{"id":') && !text.includes("\n"), "An answer is no line.");
    };
  },
};

/** Computes a value of whatever a NAME names, as `evaluate` does. */
export const evaluations: FuzzedReader = {
  name: "values of what a NAME names",
  share: 40_000,
  reading: (random) => {
    const [text, x] = [nameIn(random), Number(random.pick(numbers))];
    return () => {
      const request = nameRequest(text);
      for (const found of request === undefined ? [] : lookupAll(request)) {
        if (found.kind === "failed") continue;
        const options = evaluationOptionsFrom({});
        if (withoutValue(found.choice, options) !== undefined) continue;
        evaluationOf(found.choice, options).value(x);
      }
    };
  },
};

function refusable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

export const nameIn = (random: Random): string =>
  random.chance(0.5)
    ? piecewise(random, pieces, 8)
    : [
        random.chance(0.7) ? random.pick(frameworks) : "",
        random.chance(0.3) ? `@${random.pick(versions)}` : "",
        random.chance(0.2) ? `/${random.pick(backends)}` : "",
        random.chance(0.7) ? ":" : "",
        random.pick(spellings),
        random.chance(0.4) ? `(${random.pick(keys)}=${random.pick(numbers)})` : "",
      ].join("");

function word(random: Random): string {
  const value = random.pick([...numbers, ...versions, ...spellings, "exact", "f32", "documented"]);
  const option = random.pick(options);
  return random.pick([nameIn(random), value, `--${option}`, `--${option}=${value}`, "--", "-x"]);
}

/** A request with some fields wrong, or no request at all. */
function batchLine(random: Random): string {
  const any = (): unknown =>
    random.pick<unknown>([null, true, -1, 1e308, "x", [], {}, [[1]], anyCharacters(random)]);
  const field = (value: unknown): unknown => (random.chance(0.08) ? any() : value);
  const maybe = (key: string, value: unknown): object =>
    random.chance(0.25) ? { [key]: field(value) } : {};
  const request = {
    ...maybe("id", random.below(9)),
    name: field(nameIn(random)),
    inputs: field(random.several(6, () => field(random.pick(numbers)))),
    ...maybe("version", random.pick(versions)),
    ...maybe("backend", random.pick(backends)),
    ...maybe("framework", random.pick(frameworks)),
    ...maybe("of", random.pick(["documented", "implemented"])),
    ...maybe("arithmetic", random.pick(["exact", "f32", "f64"])),
    ...maybe("slope", true),
    ...maybe("bits", random.pick(["f32", "f64", null])),
    ...maybe("shape", [random.below(4), random.below(4)]),
    ...maybe("axis", random.below(5) - 2),
    ...maybe("parameters", { [random.pick(keys)]: random.pick(numbers) }),
    ...maybe(random.pick(["__proto__", "constructor", "x"]), 1),
  };
  const text = JSON.stringify(request);
  return random.chance(0.1) ? text.slice(0, random.below(text.length)) : text;
}

const frameworks = [
  "keras",
  "tf.keras",
  "theano",
  "pytorch",
  "jax",
  "tensorflow",
  "onnx",
  "paper",
  "x",
];
const versions = [
  "2.3.1",
  "3",
  "3.15.1",
  "0",
  "99999999999999999999999",
  "1e9",
  "v1",
  "",
  "1.0rc1",
];
const backends = ["theano", "tensorflow", "jax", "torch", "cpu", "x", ""];
const spellings = [
  ...["relu", "hard_sigmoid", "gelu", "softmax", "leaky_relu", "elu", "hardtanh", "threshold"],
  ...["keras.activations.relu", "torch.nn.functional.gelu", "T.nnet.sigmoid", "__proto__"],
  ...["constructor", "toString", "sigmiod", "ＲｅＬＵ", "relu.", ".relu", "a".repeat(300)],
];
const keys = ["alpha", "max_value", "negative_slope", "axis", "approximate", "x", "__proto__", ""];
const numbers = [
  ...["0", "1", "-1", "0.5", "1e300", "-1e-400", "nan", "inf", "-inf", "∞", "True", "None"],
  ...["'tanh'", '"x"', "7f800001", "ffffffff", "1e9999", "9".repeat(400), "-0", "1_0", "٣", ""],
];
const options = [
  "of",
  "arithmetic",
  "bits",
  "framework",
  "version",
  "backend",
  "dtype",
  "set",
  "json",
  "x",
];
const pieces = [...spellings, ...versions, ...numbers, ":", "@", "/", "(", ")", "=", ",", " ", "."];
