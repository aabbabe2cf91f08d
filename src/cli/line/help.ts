// Help is written from what the commands take, so that it cannot leave an option out.

import type { Command } from "./command.ts";
import type { Grammar } from "./grammar.ts";
import { columns } from "../print/output.ts";

/** What the program can do, one line for each command. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { about, example }]) => [
    `  ${name}`,
    about,
    example,
  ]);
  return `activation-lens COMMAND …

${columns(rows)}

${nameHelp}
COMMAND --help lists its options. With --json every command that prints writes one JSON object a line.`;
}

/** What one command takes. */
export function helpFor({
  verb = "Prints",
  about,
  usage,
  example,
  options,
  flags,
}: Grammar): string {
  const rows = [
    ...Object.entries(options).map(([name, [value, meaning]]) => [`  --${name} ${value}`, meaning]),
    ...Object.entries(flags).map(([name, meaning]) => [`  --${name}`, meaning]),
  ];
  const takesName = usage.some((one) => one.includes("NAME"));
  return [
    usage.map((one) => `activation-lens ${one}`).join("\n"),
    `${verb} ${about}.`,
    ...(rows.length === 0 ? [] : [columns(rows)]),
    ...(takesName ? [nameHelp] : []),
    `Example: activation-lens ${example}`,
  ].join("\n\n");
}

const nameHelp = "A NAME is [framework[@version][/backend]:]spelling[(param=value,…)].";
