import type { Means } from "../present/verification.ts";

/** The recordings that the package brings along. */
export const recordingsOf: Means["recordings"] = () => [];
