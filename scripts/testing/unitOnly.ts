/** node scripts/unit.mjs [part of a path …] */
import { unit } from "./unit.ts";

const { failed, passed } = await unit(process.argv.slice(2));
process.exit(failed > 0 || passed === 0 ? 1 : 0);
