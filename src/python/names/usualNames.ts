/** What PyTorch's files call it and its modules: a file that uses `torch` through a star takes the others so, too. */
export const usualNames: ReadonlyMap<string, string> = new Map([
  ["torch", "torch"],
  ["nn", "torch.nn"],
  ["F", "torch.nn.functional"],
]);
