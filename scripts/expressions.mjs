// npm run lint:expressions: no regular expression of src/ and webview/ takes more than linear time.
import { run } from "./bootstrap.mjs";

await run("scripts/expressions/main.ts");
