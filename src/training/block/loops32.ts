// What a network does besides its activation, in float32: every operation is rounded on its own.

import { adamDecay, momentumDecay, type Loops } from "./loops.ts";

export const loops32: Loops<Float32Array<ArrayBuffer>> = {
  product: (out, u, v) => {
    for (let i = 0; i < out.length; i++) out[i] = (u[i] ?? NaN) * (v[i] ?? NaN);
  },
  addProduct: (out, u, v) => {
    for (let i = 0; i < out.length; i++)
      out[i] = (out[i] ?? NaN) + Math.fround((u[i] ?? NaN) * (v[i] ?? NaN));
  },
  addProducts: (out, u, v, s, t) => {
    for (let i = 0; i < out.length; i++) {
      const sum = Math.fround((out[i] ?? NaN) + Math.fround((u[i] ?? NaN) * (v[i] ?? NaN)));
      out[i] = sum + Math.fround((s[i] ?? NaN) * (t[i] ?? NaN));
    }
  },
  sgd: ({ weight, error, input }, { rate }) => {
    for (let i = 0; i < weight.length; i++) {
      const slope = Math.fround((error[i] ?? NaN) * (input[i] ?? NaN));
      weight[i] = (weight[i] ?? NaN) - Math.fround(rate * slope);
    }
  },
  momentum: ({ weight, error, input, first }, { rate }) => {
    const kept = Math.fround(momentumDecay);
    for (let i = 0; i < weight.length; i++) {
      const slope = Math.fround((error[i] ?? NaN) * (input[i] ?? NaN));
      const speed = Math.fround(Math.fround(kept * (first[i] ?? NaN)) + slope);
      first[i] = speed;
      weight[i] = (weight[i] ?? NaN) - Math.fround(rate * speed);
    }
  },
  adam: ({ weight, error, input, first, second }, { rate, bias1, bias2 }) => {
    const [b1, c1] = [Math.fround(adamDecay.beta1), Math.fround(1 - adamDecay.beta1)];
    const [b2, c2] = [Math.fround(adamDecay.beta2), Math.fround(1 - adamDecay.beta2)];
    for (let i = 0; i < weight.length; i++) {
      const slope = Math.fround((error[i] ?? NaN) * (input[i] ?? NaN));
      const mean = Math.fround(Math.fround(b1 * (first[i] ?? NaN)) + Math.fround(c1 * slope));
      const square = Math.fround(
        Math.fround(b2 * (second[i] ?? NaN)) + Math.fround(c2 * Math.fround(slope * slope)),
      );
      first[i] = mean;
      second[i] = square;
      const root = Math.fround(Math.sqrt(Math.fround(square / bias2)));
      const step = Math.fround(Math.fround(mean / bias1) / Math.fround(root + adamDecay.epsilon));
      weight[i] = (weight[i] ?? NaN) - Math.fround(rate * step);
    }
  },
};
