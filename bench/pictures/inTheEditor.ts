/** Pictures of what the editor shows at one place: in Python, in a configuration, and of a saved model. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

import { explorerRow, openFile, webview } from "../../test/driving/workbench.ts";
import { editorPicture, hoverPicture } from "./editorPicture.ts";

const cell = `"""A recurrent cell, written out."""

import torch
from torch import nn


class Cell(nn.Module):
    def __init__(self, inputs, units, squash):
        super().__init__()
        self.inputs = nn.Linear(inputs, 2 * units)
        self.state = nn.Linear(units, 2 * units)
        self.squash = squash

    def forward(self, x, h):
        z, new = (self.inputs(x) + self.state(h)).chunk(2, -1)
        return torch.lerp(h, torch.tanh(new), self.squash(z))


def gate(x):
    return torch.clamp(0.2 * x + 0.5, 0, 1)


cell = Cell(64, 128, squash=gate)
`;

const gemma = {
  architectures: ["GemmaForCausalLM"],
  attention_bias: false,
  attention_dropout: 0,
  bos_token_id: 2,
  eos_token_id: 1,
  head_dim: 256,
  hidden_size: 2048,
  intermediate_size: 16384,
  max_position_embeddings: 8192,
  model_type: "gemma",
  num_attention_heads: 8,
  num_hidden_layers: 18,
  hidden_act: "gelu",
};

/** What the pictures show beside the sample workspace, by path. */
export const files: Readonly<Record<string, string | Buffer>> = {
  "cell.py": cell,
  "config.json": `${JSON.stringify(gemma, undefined, 2)}\n`,
  "keras3/old.h5": readFileSync("test/models/lstm-keras-2.3.1-theano.h5"),
};

/** Each picture's name, and how to come to it in a window on the sample workspace. */
export const inTheEditor: readonly (readonly [string, (page: Page) => Promise<Buffer>])[] = [
  [
    "saved-model.png",
    async (page) => {
      await openFile(page, "keras3/model.py");
      await explorerRow(page, "keras3/old.h5").dblclick();
      await webview(page).getByRole("table", { name: "old.h5" }).waitFor({ timeout: 30_000 });
      return editorPicture(page, { width: 1244, height: 310 });
    },
  ],
  [
    "hover.png",
    async (page) => {
      const expected = /hard_sigmoid — Keras 2\.3\.1/;
      const place = { file: "keras2/model.py", name: "hard_sigmoid", expected };
      return hoverPicture(page, place, { width: 1244, height: 670 });
    },
  ],
  [
    "own-definition.png",
    async (page) => {
      const place = { file: "cell.py", name: "gate", expected: /gate — defined here/ };
      return hoverPicture(page, place, { width: 1244, height: 480 });
    },
  ],
  [
    "config.png",
    async (page) => {
      const place = { file: "config.json", name: "gelu", expected: /— transformers/ };
      return hoverPicture(page, place, { width: 1244, height: 380 });
    },
  ],
];
