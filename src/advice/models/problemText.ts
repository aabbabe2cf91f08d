// Why a saved model cannot be inspected, in a sentence.
import type { FileProblem } from "../../models/bytes.ts";
import type { Translator } from "../translator.ts";

export function problemText(problem: FileProblem, file: string, l10n: Translator): string {
  switch (problem) {
    case "other-content":
      return l10n.t("{0} is not read: its content is not what its ending says.", file);
    case "cut":
      return l10n.t("{0} is not read: the file is incomplete.", file);
    case "damaged":
      return l10n.t("{0} is not read: the file is damaged.", file);
    case "encrypted":
      return l10n.t("{0} is not read: it is encrypted.", file);
    case "too-large":
      return l10n.t(
        "{0} is not read: its description of the model is larger than the limit.",
        file,
      );
    case "no-architecture":
      return l10n.t(
        "{0} does not describe a model: it may hold weights alone. Choose the file that was saved with the architecture.",
        file,
      );
    case "no-configuration":
      return l10n.t(
        "{0} holds weights alone, and no config.json beside it describes the model.",
        file,
      );
    case "unsupported":
      return l10n.t(
        "{0} is not read: it uses a variant of its format that is not supported.",
        file,
      );
    case "unknown-kind":
      return l10n.t(
        "{0} is not a kind of model that can be inspected: .keras, .h5, .onnx, .tflite, .safetensors, keras_metadata.pb, or a description in JSON or YAML.",
        file,
      );
  }
}
