import type { Language, Message } from "../core/language.ts";
import { OPENING } from "../core/messages/opening.ts";
import { reloadPage } from "../offline.ts";

/** What is shown in place of the atlas when its data did not come. */
export function LoadFailure({ message, language }: { readonly message: Message; readonly language: Language }) {
  return (
    <main className="opening" role="alert">
      <h1>{OPENING.failed[language]}</h1>
      <p>{message[language]}</p>
      <p>{OPENING.nothing[language]}</p>
      <button type="button" onClick={() => void reloadPage()}>
        {OPENING.again[language]}
      </button>
    </main>
  );
}
