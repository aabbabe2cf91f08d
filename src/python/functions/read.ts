// Reads one function, lambda or class as a tree.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../source/nodes.ts";
import { callFrame } from "./body/binding.ts";
import { openObjectOf } from "./class.ts";
import { bodyValue, resultOf } from "./body/closure.ts";
import { decoratorsOf, isPlainlyDecorated, ownGradients, undifferentiated } from "./decorators.ts";
import { valueOf } from "./body/expression.ts";
import { forwardAndBackward, forwardOf, isForward, isLayer, isOwnOfTorch } from "./layers.ts";
import type { Homes } from "./home.ts";
import { returnedGradient, ruledGradient } from "./gradients/ownGradient.ts";
import { parametersOf } from "./parameters.ts";
import type { OwnBody, OwnFunction, OwnGradient } from "./ownFunction.ts";
import { withLearned } from "./learned.ts";
import { isVariable } from "./tree.ts";
import { treeOf, type Home, type Instance, type OpenParameter, type Value } from "./value.ts";
import { usualFuel, type Interpreter } from "./interpreter.ts";

/** Undefined of whatever does anything else than to compute from one array. */
export function readFunction(node: SyntaxNode, home: Home, homes: Homes): OwnFunction | undefined {
  const interpreter: Interpreter = {
    ...{ value: valueOf, result: resultOf, homes, home, names: undefined },
    entered: [{ home, from: node.from }],
    fuel: { left: usualFuel },
  };
  const read = readers[node.name]?.(node, interpreter);
  const value = read && treeOf(read.value);
  const gradient = read?.gradient;
  if (!read || value?.tag !== "apply" || !isVariable(value)) return undefined;
  const named = nameIn(node);
  const { fragment } = home.paragraph;
  const place = { fragment, start: named.from, end: named.to };
  const text = home.text(named);
  const name = read.owner ? `${home.text(nameIn(read.owner))}.${text}` : text;
  const { parameters } = read;
  const body = read.keeps === true ? undefined : bodyOf(read.node ?? node, home);
  const also = { ...(body && { body }), ...(gradient && { gradient }) };
  return { place, text, name, value, parameters, ...also };
}

interface Read {
  readonly value: Value;
  readonly parameters: readonly OpenParameter[];
  readonly gradient?: OwnGradient | undefined;
  /** The function that computes it, where that is a method of the class that is read. */
  readonly node?: SyntaxNode | undefined;
  /** Whether it also sets attributes of its object. */
  readonly keeps?: boolean;
  /** The class of a method. */
  readonly owner?: SyntaxNode | undefined;
}

/** A function, or a method that is called on an object of its class. */
function definition(node: SyntaxNode, interpreter: Interpreter): Read | undefined {
  const owner = ownerOf(node);
  const name = interpreter.home.text(nameIn(node));
  if (name.startsWith("__") || node.firstChild?.name === "async") return undefined;
  if (!isPlainlyDecorated(node, interpreter)) return undefined;
  if (owner === undefined) return ofFunction(node, name, interpreter);
  if (isForward(name) && (isLayer(owner, interpreter) || isOwnOfTorch(owner, interpreter)))
    return undefined;
  const read = ofMethod(node, owner, interpreter);
  return read && { ...read, owner };
}

function ofFunction(node: SyntaxNode, name: string, interpreter: Interpreter): Read | undefined {
  const begins = callFrame(node, [], interpreter);
  if (!begins) return undefined;
  const { names, parameters, inputs } = begins;
  const value = bodyValue({ node }, names, interpreter);
  const paths = decoratorsOf(node, interpreter).map(({ path }) => path ?? "");
  if (!paths.some((path) => ownGradients.has(path))) return { value, parameters };
  const back: Interpreter = { ...interpreter, entered: [] };
  if (value.tag === "tuple") {
    const [first, second] = value.items;
    const gradient = returnedGradient(second, back);
    return first && gradient && { value: first, parameters, gradient };
  }
  const [rule, other] = interpreter.homes.rulesOf(name);
  const fixed = undifferentiated(node, interpreter);
  const gradient = rule && !other ? ruledGradient(rule, { inputs, value, fixed }, back) : undefined;
  return gradient && { value, parameters, gradient };
}

/** A layer, by what it computes of its input; or a function of PyTorch with a gradient of its own. */
function ofClass(node: SyntaxNode, interpreter: Interpreter): Read | undefined {
  if (isOwnOfTorch(node, interpreter)) return forwardAndBackward(node, interpreter);
  if (!isLayer(node, interpreter)) return undefined;
  const forward = forwardOf(node, interpreter);
  const read =
    forward && isPlainlyDecorated(forward, interpreter) && ofMethod(forward, node, interpreter);
  return read ? { ...read, node: forward } : undefined;
}

function ofMethod(node: SyntaxNode, owner: SyntaxNode, interpreter: Interpreter): Read | undefined {
  const isStatic = decoratorsOf(node, interpreter).some(({ path }) => path === "staticmethod");
  return isStatic ? called(node, [], interpreter) : onObject(node, owner, interpreter);
}

function onObject(node: SyntaxNode, owner: SyntaxNode, interpreter: Interpreter): Read | undefined {
  const made = openObjectOf({ tag: "class", node: owner, home: interpreter.home }, interpreter);
  // A copy, because the method may set attributes.
  const { attributes, learned } = made.instance;
  const instance: Instance = {
    ...made.instance,
    ...{ attributes: new Map(attributes), learned: new Map(learned), isOpen: true },
  };
  const read = called(node, [instance], interpreter);
  const keeps = [...instance.attributes].some(([name, value]) => attributes.get(name) !== value);
  const parameters = [...withLearned(made.parameters, instance), ...(read?.parameters ?? [])];
  return read && { ...read, keeps, parameters };
}

/** What a function returns of an array, after the statements before the return. */
function called(
  node: SyntaxNode,
  before: readonly Instance[],
  interpreter: Interpreter,
): Read | undefined {
  const begins = callFrame(node, before, interpreter);
  if (!begins) return undefined;
  const { names, parameters } = begins;
  return { value: bodyValue({ node }, names, interpreter), parameters };
}

/** Of a function or a method; the array comes after the object that a method is called on. */
function bodyOf(node: SyntaxNode, { text, paragraph: { fragment } }: Home): OwnBody | undefined {
  const isLambda = node.name === "LambdaExpression";
  const statements = isLambda ? [] : childrenOf(node.getChild("Body")).filter(computes);
  const [first, last] = isLambda
    ? [node.lastChild, node.lastChild]
    : [statements[0], statements.at(-1)];
  const parameters = parametersOf(node, text) ?? [];
  const isLocal = isLambda || ownerOf(node) === undefined;
  const input = parameters[isLocal || parameters.length === 1 ? 0 : 1]?.name;
  if (!first || !last || input === undefined) return undefined;
  // Statements that share a line end after its end.
  const end = last.from + text(last).trimEnd().length;
  return { fragment, start: first.from, end, isStatement: !isLambda, input, isLocal };
}

/** The text that explains a function is no part of what it computes. */
const computes = ({ name, firstChild }: SyntaxNode): boolean =>
  name !== ":" && name !== "Comment" && firstChild?.name !== "String";

/** The class whose method it is. */
function ownerOf(node: SyntaxNode): SyntaxNode | undefined {
  const around = node.parent?.name === "DecoratedStatement" ? node.parent.parent : node.parent;
  return around?.parent?.name === "ClassDefinition" ? around.parent : undefined;
}

/** The name of a definition, or of what a lambda is assigned to; else the word `lambda`. */
function nameIn(node: SyntaxNode): SyntaxNode {
  if (node.name !== "LambdaExpression") return node.getChild("VariableName") ?? node;
  const [target, sign, value] = node.parent ? childrenOf(node.parent) : [];
  const isNamed = target?.name === "VariableName" && sign?.name === "AssignOp";
  return isNamed && value?.from === node.from && node.parent?.name === "AssignStatement"
    ? target
    : (node.firstChild ?? node);
}

const readers: Readonly<
  Record<string, (node: SyntaxNode, interpreter: Interpreter) => Read | undefined>
> = {
  FunctionDefinition: definition,
  LambdaExpression: (node, interpreter) => called(node, [], interpreter),
  ClassDefinition: ofClass,
};
