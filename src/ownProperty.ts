/** A record's own value under a key from outside; undefined for `constructor` and the like, which every object has. */
export const ownProperty = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
