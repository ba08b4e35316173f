/** Numbers as files write them, with a point and perhaps an exponent. */

/** The source of a regular expression for one. */
export const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;

const ALONE = new RegExp(String.raw`^\s*${NUMBER}\s*$`);

/** Whether a text is one, spaces around it aside. */
export const isNumber = (text: string): boolean => ALONE.test(text);
