/** What became of a text that the reader opened, and the sentences that say so. */
import { count } from "../core/format.ts";
import type { Recognition } from "../core/recognise.ts";

export interface Report {
  readonly id: number;
  readonly sentence: string;
  readonly recognition: Recognition | null;
}

/** «31 of 31 paragraphs of China and Russia; 4 blocks were not recognised.» */
export function recognitionSentence(name: string, title: string, { found, missing, unknown }: Recognition): string {
  const all = found.size + missing.length;
  const rest =
    unknown.length === 0
      ? "nothing else is in it"
      : `${count(unknown.length, "block")} ${unknown.length === 1 ? "was" : "were"} not recognised`;
  return `${name}: ${found.size} of ${count(all, "paragraph")} of ${title}; ${rest}.`;
}

export const unrecognisedSentence = (name: string) =>
  `${name}: no paragraph of the articles was recognised in it. It may be another text, or a summary.`;

export const faultSentence = (name: string, fault: string) => `${name} was not opened: ${fault}.`;

export const notKeptSentence = (fault: string) =>
  `The text is shown but could not be kept: ${fault}. It is gone when this page is closed.`;

export const removedSentence = (title: string) => `The text of ${title} was removed from this browser.`;

export const notRemovedSentence = (fault: string) => `The text could not be removed: ${fault}.`;
