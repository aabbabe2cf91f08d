import { visible } from "./markdown.ts";

/**
 * Text for a status or a notification. There the editor reads links, which may run any command, and icons in
 * plain text; the name of a file or a folder must become neither.
 */
export const inert = (text: string): string => visible(text).replace(/([\]$])\(/g, "$1 (");
