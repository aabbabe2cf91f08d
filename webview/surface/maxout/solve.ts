/**
 * The solution of a symmetric positive definite system by Cholesky's decomposition A = L Lᵀ, row by row in one
 * array; undefined where A is not positive definite in double precision.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length;
  const lower = matrix.slice();
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = lower[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j && !(sum > 0)) return undefined;
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / lower[j * n + j]!;
    }
  const solution = right.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) solution[i]! -= lower[i * n + k]! * solution[k]!;
    solution[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) solution[i]! -= lower[k * n + i]! * solution[k]!;
    solution[i]! /= lower[i * n + i]!;
  }
  return solution;
}
