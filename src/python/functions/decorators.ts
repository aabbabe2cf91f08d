// Decorators that leave what a function computes as it is.
import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, childrenOf } from "../source/nodes.ts";
import { treeOf } from "./value.ts";
import type { Interpreter } from "./interpreter.ts";

/** The paths of the decorators of a function; a decorator defined in the document itself has no path. */
export function decoratorsOf(
  definition: SyntaxNode,
  interpreter: Interpreter,
): readonly { readonly path: string | undefined; readonly node: SyntaxNode }[] {
  const parent = definition.parent;
  if (parent?.name !== "DecoratedStatement") return [];
  return childrenOf(parent)
    .filter(({ name }) => name === "Decorator")
    .map((node) => ({ node, path: pathOf(node, interpreter) }));
}

/** Whether a call of the function computes what its body computes. */
export const isPlainlyDecorated = (definition: SyntaxNode, interpreter: Interpreter): boolean =>
  decoratorsOf(definition, interpreter).every(({ path }) => path !== undefined && isPlain(path));

const isPlain = (path: string): boolean => plain.has(path) || ownGradients.has(path);

/** The places of the parameters that a function of JAX is not differentiated by: `nondiff_argnums=(1,)`. */
export function undifferentiated(
  definition: SyntaxNode,
  interpreter: Interpreter,
): readonly number[] {
  const found = decoratorsOf(definition, interpreter)
    .filter(({ path }) => ownGradients.has(path ?? ""))
    .flatMap(({ node }) => argumentsOf(node.getChild("ArgList"), interpreter.home.text))
    .find(({ keyword }) => keyword === "nondiff_argnums");
  const value = found && interpreter.value(found.value, { ...interpreter, names: undefined });
  const items = value?.tag === "tuple" ? value.items : value ? [value] : [];
  return items.map(treeOf).map((tree) => (tree?.tag === "number" ? Number(tree.text) : NaN));
}

function pathOf(decorator: SyntaxNode, interpreter: Interpreter): string | undefined {
  const names = childrenOf(decorator).filter(({ name }) => name === "VariableName");
  const path = pathOfNames(names, interpreter);
  if (path !== "functools.partial") return path;
  const list = decorator.getChild("ArgList");
  const [first] = argumentsOf(list, interpreter.home.text);
  return first && pathOfExpression(first.value, interpreter);
}

function pathOfNames(
  names: readonly SyntaxNode[],
  { home, homes }: Interpreter,
): string | undefined {
  const [first, ...rest] = names;
  if (!first) return undefined;
  const root = home.text(first);
  if (rest.length === 0 && builtin.has(root)) return root;
  const outside = homes.meaning(root, first, home);
  if (outside.tag !== "path") return undefined;
  return [outside.path, ...rest.map((one) => home.text(one))].join(".");
}

function pathOfExpression(node: SyntaxNode, interpreter: Interpreter): string | undefined {
  const names: SyntaxNode[] = [];
  for (
    let at: SyntaxNode | null = node;
    at;
    at = at.name === "MemberExpression" ? at.firstChild : null
  ) {
    if (at.name === "VariableName") names.unshift(at);
    else if (at.lastChild) names.unshift(at.lastChild);
  }
  return pathOfNames(names, interpreter);
}

const builtin: ReadonlySet<string> = new Set(["staticmethod", "classmethod"]);

/** With them a function brings a gradient of its own. */
export const ownGradients: ReadonlySet<string> = new Set([
  "tf.custom_gradient",
  "jax.custom_jvp",
  "jax.custom_vjp",
  "jax.custom_derivatives.custom_jvp",
  "jax.custom_derivatives.custom_vjp",
  "keras.ops.custom_gradient",
  "tf.keras.ops.custom_gradient",
]);

const plain: ReadonlySet<string> = new Set([
  ...builtin,
  "tf.function",
  "tf.keras.utils.register_keras_serializable",
  "tf.keras.saving.register_keras_serializable",
  "keras.utils.register_keras_serializable",
  "keras.saving.register_keras_serializable",
  "jax.jit",
  "jax.named_call",
  "torch.jit.script",
  "torch.jit.script_if_tracing",
  "torch.jit.export",
  "torch.jit.ignore",
  "torch.jit.unused",
  "torch.compile",
  "torch.fx.wrap",
  "torch.cuda.amp.custom_fwd",
  "torch.cuda.amp.custom_bwd",
  "torch.amp.custom_fwd",
  "torch.amp.custom_bwd",
  "torch.autograd.function.once_differentiable",
  "flax.linen.compact",
  "mlx.core.compile",
  "numba.jit",
  "numba.njit",
  "typing.no_type_check",
]);
