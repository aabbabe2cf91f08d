// timm: PyTorch image models.

import type { Framework } from "../../framework.ts";
import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";
import { entries } from "./entries.ts";

const factory = (name: string, usual?: string): Site => ({
  kind: "argument",
  callee: `timm.layers.${name}`,
  parameter: "name",
  position: 0,
  foldsCase: true,
  ...(usual !== undefined && { default: usual }),
});

const keyword = (callee: string, parameter = "act_layer"): ArgumentSite => ({
  kind: "argument",
  callee,
  parameter,
  foldsCase: true,
});

export const timm: Framework<"timm"> = {
  id: "timm",
  title: "timm",
  releases: ["1.0.29"],
  backends: [],
  distributions: ["timm", "pytorch-image-models"],
  modules: {
    "timm.create_model": ["timm.models.create_model", "timm.models.factory.create_model"],
    "timm.layers": words(
      "timm.models.layers timm.layers.create_act timm.layers.mlp timm.layers.conv_bn_act timm.layers.norm_act timm.models.layers.create_act",
    ),
    "timm.layers.activations": ["timm.models.layers.activations"],
    "timm.layers.activations_me": ["timm.models.layers.activations_me"],
  },
  flattens: "timm.models",
  inside: "timm",
  sites: [
    factory("create_act_layer"),
    factory("get_act_fn", "relu"),
    factory("get_act_layer", "relu"),
    {
      kind: "argument",
      callee: "timm.models._efficientnet_builder.resolve_act_layer",
      parameter: "default",
      position: 1,
      foldsCase: true,
    },
    keyword("timm.layers.*", "gate_layer"),
    keyword("timm.*", "gate_layer"),
    { ...keyword("timm.create_model"), isOwnWord: true },
    keyword("timm.*"),
    keyword("timm.layers.*"),
    keyword("timm.models.*"),
  ],
  tells: [],
  checksNames: ["act_layer", "name"],
  entries,
};
