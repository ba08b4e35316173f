/** Told from time to time which share of a file has been read, from 0 to 1. */
export type Progress = (share: number) => void;
