/** npm run package */
import { vsix } from "./vsix.ts";

console.log(vsix());
