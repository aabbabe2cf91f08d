import ts from "typescript";

/** A regular expression as it is written, or as it is composed from a template. */
export interface WrittenExpression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A `new RegExp(…)` whose source is not in the text. */
export interface ForeignExpression {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Expressions {
  readonly written: readonly WrittenExpression[];
  readonly foreign: readonly ForeignExpression[];
}

/** Every regular expression of a TypeScript file. What a template inserts is taken for a name. */
export function expressionsIn(file: string, text: string): Expressions {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const written: WrittenExpression[] = [];
  const foreign: ForeignExpression[] = [];
  const visit = (node: ts.Node): void => {
    const place = { file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1 };
    if (ts.isRegularExpressionLiteral(node)) written.push({ ...literal(node.text), ...place });
    else if (isConstruction(node)) {
      const [source, flags] = (node.arguments ?? []).map(composed);
      if (source === undefined) foreign.push({ ...place, text: node.getText(tree) });
      else written.push({ source, flags: flags ?? "", ...place });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { written, foreign };
}

function literal(text: string): { readonly source: string; readonly flags: string } {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

const isConstruction = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === "RegExp";

function composed(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal: { text } }) => text)].join("name");
}
