/** npm start: the packaged extension on a throwaway copy of test/workspace, in a real VS Code. */
import { vsix } from "../packaging/vsix.ts";
import { desktop, desktopHere } from "./desktop.ts";
import { headless } from "./headless.ts";
import { server } from "./server.ts";

async function main(): Promise<void> {
  console.log("Building and packaging the extension (a few seconds) …");
  const file = await vsix();
  if (process.argv.includes("--headless")) await headless(file);
  else if (desktopHere()) desktop(file);
  else await server(file);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
