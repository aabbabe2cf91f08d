/** VS Code in the browser: the registry's server on this machine. */
import { sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { vscodeServer } from "../vscode/vscodeServer.ts";
import { serve } from "../vscode/serve.ts";
import { whatToTry } from "./whatToTry.ts";

/** Serves until Ctrl+C. */
export async function server(vsix: string): Promise<void> {
  console.log("No desktop VS Code here (`code` on the PATH and a display): serving it instead.");
  const settings = { "workbench.startupEditor": "readme" };
  const folder = sampleWorkspace();
  const { address } = await serve(vscodeServer(console.log), { vsix, settings, folder });
  console.log(`\nOpen this address in a browser (Chrome or Edge for WebGPU):\n\n  ${address}\n`);
  console.log(`${whatToTry}\n\nPress Ctrl+C to stop; the copy of the sample code then goes away.`);
}
