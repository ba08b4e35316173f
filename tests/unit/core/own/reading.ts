/** Reading made-up files as the page does, and telling in short what came of it. */
import type { OwnReading } from "../../../../src/core/own/own-layer.ts";
import { type ReadOptions, readOwn, readOwnText } from "../../../../src/core/own/read-own.ts";

const LAYER = "own/1";

/** What a file gave; throws where it was refused, or its columns are asked for. */
export function read(text: string, options: Partial<ReadOptions> = {}): OwnReading {
  const outcome = readOwnText(text, { layer: LAYER, ...options });
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.en}`);
  if ("columns" in outcome.value) throw new Error("asks for the columns");
  return outcome.value;
}

/** Why a file is refused as a whole, or null. */
export function faultOf(file: string | Uint8Array, options: Partial<ReadOptions> = {}): string | null {
  const whole = { layer: LAYER, ...options };
  const outcome = typeof file === "string" ? readOwnText(file, whole) : readOwn(file, whole);
  return outcome.ok ? null : outcome.error.en;
}

/** «12 features[3].geometry: It has no position.», one a problem; «+» before what was kept. */
export const told = ({ problems }: OwnReading): string[] =>
  problems.map(({ where: { line, path }, message, refused }) => `${refused ? "" : "+"}${line} ${path}: ${message.en}`);

export const geometriesOf = ({ features }: OwnReading) => features.map(({ geometry }) => geometry);
export const propertiesOf = ({ features }: OwnReading) =>
  features.map(({ properties }) => Object.fromEntries(properties));
