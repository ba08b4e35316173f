/** A clause of core/ as a sentence of the page. */
export const sentenceOf = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
