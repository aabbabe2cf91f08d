/**
 * A line for each vulnerable package of `npm audit --json` that the third-party notices name, and so is shipped.
 * @param {{ readonly vulnerabilities: Readonly<Record<string, { readonly severity: string, readonly range: string }>> }} report
 * @param {string} notices
 */
export function shippedAdvisories({ vulnerabilities }, notices) {
  const shipped = new Set([...notices.matchAll(/^(\S+) \d+\.\S* \(/gm)].map(([, name]) => name));
  return Object.entries(vulnerabilities)
    .filter(([name]) => shipped.has(name))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
}
