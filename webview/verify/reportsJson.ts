import type { Found } from "./checks.ts";

/** The reports with the fields that the command line prints; several are in an array. */
export function reportsJson(found: readonly Found[]): string {
  const reports = found.map(({ report }) => ({ schema: 1, ...report }));
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}
