/** Why something did not come over the network, as a reader is told: browsers say it in English, and each in other words. */
import { type Message, unchanged } from "./language.ts";
import { WHY } from "./messages/loading.ts";

/** Of a status in what MapLibre says and in what its workers say of ours. */
const STATUS = /^(\d{3})$|\((\d{3})\)/;
/** Chromium, Firefox, Safari. */
const NO_ANSWER = /failed to fetch|networkerror|load failed|network error|aborted/i;

/** `said`: the message of what was thrown where it was fetched or read. */
export function faultOf(said: string): Message {
  const [, ofWorker, ofMapLibre] = STATUS.exec(said) ?? [];
  const status = ofWorker ?? ofMapLibre;
  if (status) return unchanged(status);
  return NO_ANSWER.test(said) ? WHY.noAnswer : WHY.broken;
}
