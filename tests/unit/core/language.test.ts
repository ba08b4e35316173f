import { expect, it } from "vitest";
import { composed, LANGUAGES, type Language } from "../../../src/core/language.ts";

it("a message that is put together is so in the language that is read, and in no other", () => {
  const made: Language[] = [];
  const text = composed((language) => {
    made.push(language);
    return `in ${language}`;
  });
  expect(made).toEqual([]);
  expect(text.ru).toBe("in ru");
  expect(made).toEqual(["ru"]);
});

it("a message that is put together goes to a worker and back in every language", () => {
  const text = composed((language) => `in ${language}`);
  expect(structuredClone(text)).toEqual(Object.fromEntries(LANGUAGES.map((language) => [language, `in ${language}`])));
});
