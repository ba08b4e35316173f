/** What became of a text that the reader opened. */
import type { Message } from "../core/language.ts";
import { OWN_COPY } from "../core/messages/own-copy.ts";
import type { Recognition } from "../core/recognise.ts";

export interface Report {
  readonly id: number;
  readonly sentence: Message;
  readonly recognition: Recognition | null;
}

/** «ferry.txt: 31 of 31 paragraphs of China and Russia; 4 blocks were not recognised.» */
export function recognitionSentence(name: Message, title: string, { found, missing, unknown }: Recognition): Message {
  return OWN_COPY.recognised(name, title, found.size, found.size + missing.length, unknown.length);
}

/** A whole sentence as the end of another. */
export const withoutStop = ({ en, ru, zh }: Message): Message => {
  const cut = (text: string) => text.replace(/[.。]$/, "");
  return { en: cut(en), ru: cut(ru), zh: cut(zh) };
};
