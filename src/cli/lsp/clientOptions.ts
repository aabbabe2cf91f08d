// What a client can show, and what it asks for.
import * as v from "valibot";
import { MarkupKind, type InitializeParams } from "vscode-languageserver/node";
import { usualSeverity, type Rule, type Severity } from "../../advice/finding.ts";

export interface ClientOptions {
  readonly showsMarkdown: boolean;
  /** Plots in hovers, on a background of this kind. */
  readonly pictures: "none" | "light" | "dark";
  /** The severities that differ from the usual ones. */
  readonly diagnostics: Readonly<Partial<Record<Rule, Severity | "off">>>;
}

/** The options that a client sends when it starts the server; unknown options are ignored. */
export function clientOptions({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, "capabilities" | "initializationOptions">): ClientOptions {
  const formats = capabilities.textDocument?.hover?.contentFormat;
  const given = v.safeParse(options, initializationOptions ?? {});
  return {
    showsMarkdown: formats?.includes(MarkupKind.Markdown) ?? false,
    ...(given.success ? given.output : usual),
  };
}

const rule = v.picklist(Object.keys(usualSeverity) as Rule[]);
const severity = v.picklist(["error", "warning", "information", "hint", "off"]);
const usual = { pictures: "none", diagnostics: {} } as const;

/** The severities of known rules; the others are left out one by one. */
const understood = v.transform((given: Readonly<Record<string, unknown>>) =>
  v.parse(
    v.record(rule, severity),
    Object.fromEntries(
      Object.entries(given).filter(([key, one]) => v.is(rule, key) && v.is(severity, one)),
    ),
  ),
);

const options = v.object({
  pictures: v.fallback(v.optional(v.picklist(["none", "light", "dark"]), "none"), "none"),
  diagnostics: v.fallback(
    v.optional(v.pipe(v.record(v.string(), v.unknown()), understood), {}),
    {},
  ),
});
