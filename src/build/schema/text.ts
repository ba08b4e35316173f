/** What every text and address of geo/ and data/ has to be: characters that show as they read, and not without end. */
import * as z from "zod";

const MAX_TEXT = 5000;
const MAX_NAME = 200;
const MAX_ADDRESS = 2000;

const SIGNS_TO_REFUSE: readonly (readonly [signs: RegExp, message: string])[] = [
  [/\p{Surrogate}/u, "it holds half of a character"],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/, "it holds a control character"],
  [/[\u202A-\u202E\u2066-\u2069]/, "it holds a sign that turns the direction of writing"],
];

const readable = (text: string, context: z.core.$RefinementCtx<string>) => {
  for (const [signs, message] of SIGNS_TO_REFUSE) if (signs.test(text)) context.addIssue({ code: "custom", message });
};

/** May be empty, and may begin or end with a space: a quotation's surroundings. */
export const looseText = z.string().max(MAX_TEXT).superRefine(readable);

export const text = z.string().trim().min(1).max(MAX_TEXT).superRefine(readable);

export const nameText = text.max(MAX_NAME);

/** An address that a reader may press: of a page on the web, and of no program. */
export const pageAddress = z
  .url({ protocol: /^https?$/, error: "an address begins with https:// or http://" })
  .max(MAX_ADDRESS)
  .superRefine(readable);
