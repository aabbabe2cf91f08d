// Runs inside the extension host: times activation, hovers and diagnostics as an editor's user meets them.
import { readFileSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";

import type { Activation, Cost, HostTimes, Percentiles } from "./hostTimes.ts";

export async function run(): Promise<void> {
  const activation = {
    idle: await timeToActivate("vscode.search-result"),
    ours: await timeToActivate("activation-lens.activation-lens"),
  };
  const usual = await opened("python", "USUAL");
  const dense = await opened("python", "DENSE");
  const plain = await opened("plaintext", "DENSE");
  const nothing = vscode.languages.registerHoverProvider(
    { language: "plaintext" },
    { provideHover: () => new vscode.Hover("nothing") },
  );
  await pause(5_000);
  const hover = { idle: await hovers(plain), ours: await hovers(dense) };
  nothing.dispose();
  const diagnostics = {
    usual: await diagnosed(usual),
    dense: await diagnosed(dense),
    idle: await edited(plain),
  };
  const times: HostTimes = { activation, hover, diagnostics };
  writeFileSync(process.env["HOST_REPORT"] ?? "", JSON.stringify(times));
}

const opened = (language: string, variable: string): Thenable<vscode.TextDocument> =>
  vscode.workspace.openTextDocument({
    language,
    content: readFileSync(process.env[variable] ?? "", "utf8"),
  });

async function timeToActivate(id: string): Promise<Activation> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined || extension.isActive) throw new Error(`${id} cannot be measured.`);
  await extension.activate();
  return {
    load: between(`LoadExtensionCode/${id}`),
    activate: between(`ActivateExtension/${id}`),
  };
}

/** From the mark `will…` to the mark `did…` of the extension host. */
function between(name: string): number {
  const marks = hostMarks();
  const [will, did] = ["will", "did"].map(
    (half) => marks.findLast((mark) => mark.name === `code/extHost/${half}${name}`)?.startTime,
  );
  if (will === undefined || did === undefined) throw new Error(`No marks of ${name}.`);
  return did - will;
}

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

/** VS Code keeps its marks in a global of its own. */
function hostMarks(): readonly Mark[] {
  const { MonacoPerformanceMarks: kept } = globalThis as {
    readonly MonacoPerformanceMarks?: { readonly getMarks: () => readonly Mark[] };
  };
  if (kept === undefined) throw new Error("This extension host keeps no marks.");
  return kept.getMarks();
}

/** From the command to its answer, with all that the editor itself does on the way. */
async function hovers(document: vscode.TextDocument): Promise<Percentiles> {
  const places = [...document.getText().matchAll(/hard_sigmoid|LeakyReLU\(|"relu"|T\.tanh/g)];
  const times: number[] = [];
  for (let n = 0; n < 300; n += 1) {
    const { index } = places[(n * 37) % places.length]!;
    const position = document.positionAt(index + 3);
    const start = performance.now();
    await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[150]!, p95: sorted[285]! };
}

/** From an edit that spells a name wrong, or right again, until the squiggle is there, or gone. */
async function diagnosed(document: vscode.TextDocument): Promise<Cost> {
  const costs: Cost[] = [];
  for (let n = 0; n < 12; n += 1) {
    const shown = new Promise<void>((done) => {
      const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
        listening.dispose();
        done();
      });
    });
    costs.push(await costOf(document, n, () => shown));
    await pause(500);
  }
  return middle(costs);
}

async function edited(document: vscode.TextDocument): Promise<Cost> {
  const costs: Cost[] = [];
  for (let n = 0; n < 12; n += 1) costs.push(await costOf(document, n, () => pause(400)));
  return middle(costs);
}

async function costOf(
  document: vscode.TextDocument,
  n: number,
  until: () => Promise<void>,
): Promise<Cost> {
  const names = ["softmax", "softmaxx"] as const;
  const [before, after] = n % 2 === 0 ? names : ([names[1], names[0]] as const);
  const at = document.getText().indexOf(`"${before}"`, document.getText().length / 2) + 1;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  edit.replace(document.uri, range, after);
  const busy = process.cpuUsage();
  const start = performance.now();
  await vscode.workspace.applyEdit(edit);
  await until();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(busy);
  return { wall, processor: (user + system) / 1000 };
}

function middle(costs: readonly Cost[]): Cost {
  const half = (of: (cost: Cost) => number): number =>
    costs.map(of).toSorted((a, b) => a - b)[costs.length >> 1]!;
  return { wall: half(({ wall }) => wall), processor: half(({ processor }) => processor) };
}

const pause = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));
