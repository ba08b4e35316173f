/** Which line of a text a character is on. */

/** Lines from 1. Ask for characters in the order in which they stand: the whole text is then gone through once. */
export function lineCounter(text: string): (index: number) => number {
  const breakFrom = (from: number) => {
    const found = text.indexOf("\n", from);
    // Remembered, or a text of a single line would be gone through anew with every question.
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  let line = 1;
  let counted = 0;
  let next = breakFrom(0);
  return (index) => {
    if (index < counted) {
      [line, counted] = [1, 0];
      next = breakFrom(0);
    }
    for (; next < index; next = breakFrom(counted)) {
      line++;
      counted = next + 1;
    }
    return line;
  };
}
