// npm start [-- --headless]: the extension in a real VS Code, on a copy of test/workspace.
import { run } from "./bootstrap.mjs";

await run("scripts/starting/main.ts");
