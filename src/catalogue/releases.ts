// The releases of each framework that the catalogue speaks of, and the backends that compute for it.

import type { FrameworkId } from "./entry.ts";
import { contains } from "./version.ts";

export interface Framework {
  readonly title: string;
  /** The releases known, oldest first; definitions hold over ranges, so gaps do no harm. */
  readonly releases: readonly string[];
  readonly backends: readonly Backends[];
}

/** What computes, in a part of the versions; the first backend is the default. */
export interface Backends {
  readonly versions: string;
  readonly names: readonly [string, ...string[]];
}

/** The newest release known, or the newest that the specifiers allow; undefined when none is. */
export function newestRelease(framework: FrameworkId, specifiers = ">=0"): string | undefined {
  return frameworks[framework].releases.findLast((release) => contains(specifiers, release));
}

/** The backends of a framework's version, the default first; empty when it has a single one. */
export function backendsOf(framework: FrameworkId, version: string): readonly string[] {
  const { backends } = frameworks[framework];
  return backends.find(({ versions }) => contains(versions, version))?.names ?? [];
}

export const frameworks: Readonly<Record<FrameworkId, Framework>> = {
  keras: {
    title: "Keras",
    releases: versions(
      "1.0.0 1.0.1 1.0.2 1.0.3 1.0.4 1.0.5 1.0.6 1.0.7 1.0.8 1.1.0 1.1.1 1.1.2 1.2.0 1.2.1 1.2.2",
      "2.0.0 2.0.1 2.0.2 2.0.3 2.0.4 2.0.5 2.0.6 2.0.7 2.0.8 2.0.9 2.1.0 2.1.1 2.1.2 2.1.3 2.1.4",
      "2.1.5 2.1.6 2.2.0 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 2.3.0 2.3.1 2.4.0 2.4.3 2.6.0 2.7.0 2.8.0",
      "2.9.0 2.10.0 2.11.0 2.12.0 2.13.1 2.14.0 2.15.0",
      "3.0.0 3.0.1 3.0.2 3.0.3 3.0.4 3.0.5 3.1.0 3.1.1 3.2.0 3.2.1 3.3.0 3.3.1 3.3.2 3.3.3 3.4.0",
      "3.4.1 3.5.0 3.6.0 3.7.0 3.8.0 3.9.0 3.9.1 3.9.2 3.10.0 3.11.0 3.11.1 3.11.2",
      "3.11.3 3.12.0 3.12.1 3.12.2 3.12.3 3.12.4 3.13.0 3.13.1 3.13.2 3.14.0 3.14.1 3.15.0 3.15.1",
    ),
    backends: [
      { versions: "<1.1", names: ["theano", "tensorflow"] },
      { versions: "<2", names: ["tensorflow", "theano"] },
      { versions: "<2.4", names: ["tensorflow", "theano", "cntk"] },
      { versions: "<3", names: ["tensorflow"] },
      { versions: ">=3", names: ["tensorflow", "jax", "torch", "numpy"] },
    ],
  },
  "tf.keras": {
    title: "tf.keras",
    releases: versions(
      "1.15.0 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.7.0 2.8.0 2.9.0 2.10.0 2.11.0 2.12.0",
      "2.13.1 2.14.0 2.15.0 3.0.5 3.1.1 3.2.1 3.3.3 3.4.1 3.5.0 3.6.0 3.7.0 3.8.0 3.9.2 3.10.0 3.11.0",
      "3.12.0 3.13.0 3.14.0 3.15.1",
    ),
    backends: [
      { versions: "<3", names: ["tensorflow"] },
      { versions: ">=3", names: ["tensorflow", "jax", "torch", "numpy"] },
    ],
  },
  theano: {
    title: "Theano",
    releases: versions(
      "0.6.0 0.7.0 0.8.0 0.8.2 0.9.0 0.10.0b1 1.0.0 1.0.1 1.0.2 1.0.3 1.0.4 1.0.5",
    ),
    backends: [{ versions: ">=0", names: ["theano-c", "theano-py"] }],
  },
  puzzlelib: {
    title: "PuzzleLib",
    releases: versions("1.0.0 1.0.1 1.0.2 1.0.3"),
    backends: [{ versions: ">=0", names: ["puzzlelib-cuda", "puzzlelib-cpu"] }],
  },
  tensorflow: {
    title: "TensorFlow",
    releases: versions(
      "1.0.0 1.4.0 1.8.0 1.12.0 1.13.1 1.14.0 1.15.0 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0",
      "2.7.0 2.8.0 2.9.0 2.10.0 2.11.0 2.12.0 2.13.0 2.14.0 2.15.0 2.16.1 2.17.0 2.18.0 2.19.0 2.20.0",
    ),
    backends: [],
  },
  torch: {
    title: "PyTorch",
    releases: versions(
      "0.4.1 1.0.0 1.1.0 1.2.0 1.3.0 1.4.0 1.5.0 1.6.0 1.7.0 1.8.0 1.9.0 1.10.0 1.11.0 1.12.0",
      "1.13.1 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.7.0 2.8.0 2.9.0",
    ),
    backends: [],
  },
  jax: {
    title: "JAX",
    releases: versions(
      "0.2.0 0.3.0 0.4.0 0.4.35 0.5.0 0.6.0 0.7.0 0.7.1 0.8.0 0.9.0 0.10.0 0.11.0",
    ),
    backends: [],
  },
  lasagne: {
    title: "Lasagne",
    releases: versions("0.1 0.2.dev1"),
    backends: [{ versions: ">=0", names: ["theano-c", "theano-py"] }],
  },
  onnx: {
    title: "ONNX",
    releases: versions("1 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"),
    backends: [],
  },
  tfjs: {
    title: "TensorFlow.js",
    releases: versions("1.0.0 2.0.0 3.0.0 4.0.0 4.22.0"),
    backends: [{ versions: ">=0", names: ["tfjs-cpu", "tfjs-wasm"] }],
  },
  paper: { title: "Paper", releases: versions("0"), backends: [] },
};

function versions(...rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(" "));
}
