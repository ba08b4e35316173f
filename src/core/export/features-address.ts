/** Addresses within the atlas that name a feature or a passage; the page opens them (state/url.ts). */
import type { ArticleId, FeatureId } from "../model.ts";
import { wellFormed } from "./plain-text.ts";

/** `address`: of the page, without query or fragment. */
export const featureAddress = (id: FeatureId, address: string) => `${address}#feature=${encoded(id)}`;

export const passageAddress = (article: ArticleId, paragraph: number, address: string) =>
  `${address}#passage=${encoded(`${article}.${paragraph}`)}`;

/** A text as part of an address. */
export const encoded = (text: string) => encodeURIComponent(wellFormed(text));
