/** What a part of the tests counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** The last line of every run. */
export const summary = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** One claim that held or did not. */
export const single = (holds: boolean): Tally =>
  holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
