/** What a newcomer does first. */
export const whatToTry = [
  "Try:",
  "  - hover hard_sigmoid in keras3/model.py, keras2/model.py and theano/network.py",
  "  - hover leakyRelu and clip in puzzlelib/network.py",
  "  - F1, Activation Lens: Open Playground, and there Verify",
  "  - F1, Activation Lens: Evaluate Activation…",
].join("\n");
