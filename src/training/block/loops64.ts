// What a network does besides its activation, in float64: the measure of what float32 loses.

import { adamDecay, momentumDecay, type Loops } from "./loops.ts";

export const loops64: Loops<Float64Array<ArrayBuffer>> = {
  product: (out, u, v) => {
    for (let i = 0; i < out.length; i++) out[i] = (u[i] ?? NaN) * (v[i] ?? NaN);
  },
  addProduct: (out, u, v) => {
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? NaN) + (u[i] ?? NaN) * (v[i] ?? NaN);
  },
  addProducts: (out, u, v, s, t) => {
    for (let i = 0; i < out.length; i++) {
      const sum = (out[i] ?? NaN) + (u[i] ?? NaN) * (v[i] ?? NaN);
      out[i] = sum + (s[i] ?? NaN) * (t[i] ?? NaN);
    }
  },
  sgd: ({ weight, error, input }, { rate }) => {
    for (let i = 0; i < weight.length; i++) {
      const slope = (error[i] ?? NaN) * (input[i] ?? NaN);
      weight[i] = (weight[i] ?? NaN) - rate * slope;
    }
  },
  momentum: ({ weight, error, input, first }, { rate }) => {
    const kept = momentumDecay;
    for (let i = 0; i < weight.length; i++) {
      const slope = (error[i] ?? NaN) * (input[i] ?? NaN);
      const speed = kept * (first[i] ?? NaN) + slope;
      first[i] = speed;
      weight[i] = (weight[i] ?? NaN) - rate * speed;
    }
  },
  adam: ({ weight, error, input, first, second }, { rate, bias1, bias2 }) => {
    const [b1, c1] = [adamDecay.beta1, 1 - adamDecay.beta1];
    const [b2, c2] = [adamDecay.beta2, 1 - adamDecay.beta2];
    for (let i = 0; i < weight.length; i++) {
      const slope = (error[i] ?? NaN) * (input[i] ?? NaN);
      const mean = b1 * (first[i] ?? NaN) + c1 * slope;
      const square = b2 * (second[i] ?? NaN) + c2 * (slope * slope);
      first[i] = mean;
      second[i] = square;
      const root = Math.sqrt(square / bias2);
      const step = mean / bias1 / (root + adamDecay.epsilon);
      weight[i] = (weight[i] ?? NaN) - rate * step;
    }
  },
};
