import type { Apart } from "../present/facts.ts";
import { unknownShape, type Shape } from "../present/shape.ts";

export const shapeOf = (): Shape => unknownShape;
export const apart = (): Apart => ({ kind: "unknown" });
