/** npm start -- --headless: takes the tour by itself and keeps pictures and a report in out/demo. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

import { takeTour } from "../../test/driving/takeTour.ts";
import { openWorkbench } from "../../test/driving/workbench.ts";
import { browserPath, launch } from "../browser.ts";
import { sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { serve } from "../vscode/serve.ts";
import { vscodeServer } from "../vscode/vscodeServer.ts";
import { offerBrowser } from "./offerBrowser.ts";

/** Throws when any stop of the tour did not happen; the report then holds those that did. */
export async function headless(vsix: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await offerBrowser();
  const executable = browserPath();
  const server = vscodeServer(console.log);
  console.log("Opening VS Code and taking the tour (half a minute) …");
  const serving = await serve(server, { vsix, settings: { "editor.hover.delay": 50 } });
  const browser = await launch(executable);
  try {
    const page = await openWorkbench(browser, serving.url(sampleWorkspace()));
    const { report, missed } = await takeTour(page, server.version, async (name, part) => {
      const shown = part === "window" ? page : page.locator("iframe.webview");
      // What fades in is pictured as it will be.
      await shown.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
      console.log(`  ${folder}/${name}.png`);
    });
    writeFileSync(`${folder}/report.json`, JSON.stringify(report, null, 2) + "\n");
    console.log(`  ${folder}/report.json`);
    if (missed.length > 0) throw new Error(`This did not happen:\n${missed.join("\n")}`);
  } finally {
    await browser.close();
    await serving.stop();
  }
}

const folder = "out/demo";
