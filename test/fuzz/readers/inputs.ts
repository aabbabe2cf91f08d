// Numbers, ranges and nested lists that are typed to be evaluated.
import { maxInputs, readInputs } from "../../../src/present/evaluate/inputs.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated, piecewise } from "../texts.ts";

export const inputs: FuzzedReader = {
  name: "inputs",
  share: 55_000,
  reading: (random) => {
    const text = random.chance(0.6)
      ? piecewise(random, pieces, 20)
      : mutated(random, random.pick(samples), pieces);
    return () => {
      const read = readInputs(text);
      if (read.kind === "problem") {
        const { start, end } = read;
        return claim(0 <= start && start <= end && end <= text.length, "A place is outside.");
      }
      const size = read.shape.reduce((product, length) => product * length, 1);
      claim(read.values.length === size && size <= maxInputs, "The shape holds another count.");
    };
  },
};

const samples = ["-6, 0, 6", "linspace(-6, 6, 13)", "[[1, 2], [3, nan]]", "np.array([-inf, 1e3])"];
const pieces = [
  ...["1", "-1", "0.5", "1e9", "1e999", "nan", "-inf", "∞", "−3", "1_000", "9".repeat(300), "x"],
  ...["[", "]", "[[", "]]", "(", ")", ",", ";", " ", "\n", "linspace(", "np.linspace(", "0, 1, 5)"],
  ...["linspace(0, 1, 2e6)", "linspace(0, 1, -1)", "linspace(0, 1, 1e300)", "linspace(1)", "[]"],
];
