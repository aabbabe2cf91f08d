// node bench/pictures/pictures.mjs: the README's first picture, in dark and in light, from a real window.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/pictures/main.ts");
