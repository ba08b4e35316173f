/** Invented articles for the tests that recognise a text: long paragraphs, short ones and headings. */
import fc from "fast-check";
import { type ArticleFingerprints, fingerprintsOf } from "../../src/core/fingerprint.ts";

export const FERRY: readonly string[] = [
  "The ferry",
  "The morning ferry leaves the north pier long before the gulls are awake, and its lamps draw a yellow line over water that nobody has yet disturbed. Old Mattis, who sells tickets from a tin box, knows every passenger by their boots. He counts them twice, once when they step aboard and once when the ropes come off, because his grandmother told him that the strait keeps whatever is not counted.",
  "On Thursdays the bakery sends three crates of rye loaves across – still warm – and the whole lower deck smells of caraway. The loaves are meant for the lighthouse, but a dozen of them have never arrived. Nobody asks where they go; the mate’s cheeks are round enough to answer. “Bread,” he likes to say, “weighs less when it is eaten,” and then he looks towards the funnel as though it had spoken instead of him.",
  "Lanterns",
  "In winter the crossing takes an hour and ten minutes, with ice knocking under the planks like an impatient visitor.",
  "The lighthouse keeper paints a new picture of the same wave every evening. There are by now four thousand pictures, stacked by colour in the oil room, and he insists that no two waves have been alike. Visitors who doubt it are handed a brush, a stool and a blanket, and are left upon the gallery until the tide has turned. Most come down converted, a few come down with a cold, and one, a surveyor from the inland lakes, has not come down at all but sends notes in a basket.",
];

export const ORCHARD: readonly string[] = [
  "Lanterns",
  "Beyond the second hill an orchard was planted in the shape of a question, so that balloonists would wonder who had asked it. The apples on the long curve ripen first and taste of smoke; those on the dot below ripen last and taste of nothing until they have been stored beside a pear. Families from four valleys argue each autumn about which tree begins the sentence.",
  "Every beekeeper there carries a small bell that must never ring. It is tied inside the sleeve with red thread, and a careless gesture costs a jar of honey, payable at once to whoever heard it. Strangers find the village unusually calm. Only at weddings are the threads cut, and then the bees, who have waited all year for an excuse, come out and join the noise above the long tables.",
];

export const ARTICLES: readonly ArticleFingerprints[] = [
  fingerprintsOf("orchard", ORCHARD, [1, ORCHARD.length]),
  fingerprintsOf("ferry", FERRY, [1, FERRY.length]),
];

/** White space of every kind that a copy may hold between two words. */
const space = fc.constantFrom(" ", "  ", "\u00a0", " \t", "\u2009", " \u00a0 ");

/** The same words with other white space, quotes and dashes. */
export const respaced = (text: string): fc.Arbitrary<string> =>
  fc.infiniteStream(space).map((spaces) => {
    const plain = text.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/–/g, "—");
    return plain.replace(/ /g, () => spaces.next().value ?? " ");
  });

/** A stable number in [0, 1) for each call, from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
