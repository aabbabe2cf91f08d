/** What a page may do: run its own script, and nothing else. */
export const pageRights = { enableScripts: true, enableForms: false } as const;

/**
 * The content security policy of the page, whose files come from `source`.
 * Styles need the nonce because the toolkit probes the browser with an empty style element of its own.
 */
export const pagePolicy = (source: string, nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    "img-src data:",
    "worker-src blob:",
    // These two do not follow default-src.
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
