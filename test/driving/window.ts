/** The window that end-to-end tests share: VSIX installed, sample workspace open. */
import { windowAt } from "./paintedWindow.ts";

export const painted = await windowAt("E2E_URL");
