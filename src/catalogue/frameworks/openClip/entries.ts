// open_clip: its QuickGELU, and the GELU that its towers have otherwise.

import { classes, entriesOf, strings } from "../../writing/brief.ts";
import { geluErf, quickGelu } from "../../writing/formulas.ts";
import { quickGeluByAutograd } from "../../writing/quickGelu.ts";
import { byTorch } from "../torch/computed.ts";

const transformer = "mlfoundations/open_clip@v3.3.0:src/open_clip/transformer.py";
const model = "mlfoundations/open_clip@v3.3.0:src/open_clip/model.py";
const factory = "mlfoundations/open_clip@v3.3.0:src/open_clip/factory.py";
const mismatch = "https://github.com/mlfoundations/open_clip/issues/771";

const timmTowers = {
  text: "Towers from timm have nn.GELU whatever quick_gelu says.",
  sources: [model],
} as const;

export const entries = entriesOf("open_clip", [
  {
    name: "open_clip:QuickGELU",
    spellings: [
      ...classes(
        "open_clip.transformer.QuickGELU",
        "open_clip.layers.QuickGELU",
        "open_clip.model.QuickGELU",
      ),
      ...strings("QuickGELU"),
    ],
    versions: ">=1,<4",
    family: "quickGelu",
    documented: [{ formula: quickGelu, source: transformer }],
    implemented: quickGeluByAutograd(transformer),
    findings: [
      {
        text: "OpenAI's weights, and others marked so, were trained with QuickGELU; without it the model has GELU, up to 0.0203 away, and only a warning says so.",
        sources: [factory, mismatch],
      },
      timmTowers,
    ],
  },
  {
    name: "open_clip:GELU",
    spellings: strings("GELU"),
    versions: ">=1,<4",
    family: "gelu",
    documented: [{ formula: geluErf, source: model }],
    implemented: byTorch("gelu", { approximate: "none" }),
    findings: [
      {
        text: "Without quick_gelu the towers have nn.GELU, the erf form; weights trained with QuickGELU need quick_gelu.",
        sources: [model, mismatch],
      },
    ],
  },
]);
