// Which functions of real files are recognised as own definitions, and how many of these are right.
//   node bench/ownDefinitions/ownDefinitions.mjs FOLDER
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/ownDefinitions/main.ts");
