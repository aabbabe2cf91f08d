/** node scripts/e2e.mjs [part of a path …] */
import { e2e } from "./e2e.ts";

const { failed, passed } = await e2e(process.argv.slice(2));
process.exit(failed > 0 || passed === 0 ? 1 : 0);
