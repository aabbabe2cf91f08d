// open_clip.

import type { Framework } from "../../framework.ts";
import type { Site } from "../../site.ts";
import { entries } from "./entries.ts";

const forced = (name: string): Site => ({
  kind: "argument",
  callee: `open_clip.${name}`,
  parameter: "force_quick_gelu",
  flag: { true: "QuickGELU" },
});

const chosen = (name: string): Site => ({
  kind: "argument",
  callee: `open_clip.${name}`,
  parameter: "quick_gelu",
  flag: { true: "QuickGELU", false: "GELU" },
});

export const openClip: Framework<"open_clip"> = {
  id: "open_clip",
  title: "open_clip",
  releases: ["3.3.0"],
  backends: [],
  distributions: ["open-clip-torch", "open_clip"],
  modules: {
    open_clip: ["open_clip.factory", "open_clip.coca_model"],
    "open_clip.CLIP": ["open_clip.model.CLIP"],
    "open_clip.CustomTextCLIP": ["open_clip.model.CustomTextCLIP"],
  },
  inside: "open_clip",
  sites: [
    forced("create_model"),
    forced("create_model_and_transforms"),
    forced("create_model_from_pretrained"),
    chosen("CLIP"),
    chosen("CustomTextCLIP"),
    chosen("CoCa"),
  ],
  tells: [],
  checksNames: [],
  entries,
};
