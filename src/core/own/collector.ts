/** Gathers what a reader finds in a file, and says when it is more than the page can bear. */
import type { Message } from "../language.ts";
import { capOfCaps } from "../lnglat.ts";
import { OWN_FAULTS, OWN_NOTES } from "../messages/own-faults.ts";
import type { LayerId } from "../model.ts";
import { err, type Result } from "../result.ts";
import { type Checked, checkGeometry } from "./check-geometry.ts";
import { extentOf } from "./extent.ts";
import { nameIn } from "./name-in.ts";
import {
  type OwnFeature,
  type OwnFormat,
  type OwnReading,
  ownFeatureId,
  type Problem,
  type Property,
  type Where,
} from "./own-layer.ts";
import { quoted } from "./quoted.ts";

export interface Limits {
  readonly features: number;
  readonly positions: number;
  /** Problems that are listed; further ones are counted. */
  readonly problems: number;
}

/** Measured: a map of 100,000 points is there in a second and a half, one of a million takes minutes and gigabytes. */
export const LIMITS: Limits = { features: 100_000, positions: 1_000_000, problems: 1_000 };

/** What of a place a format reads before it is checked. */
export interface Found {
  readonly where: Where;
  /** As GeoJSON would have it, unchecked. */
  readonly geometry: unknown;
  readonly properties: readonly Property[];
  readonly sourceId?: string | number | null;
  /** What was changed on the way, for the reader to know. */
  readonly notes?: readonly Message[];
}

/** Why a place is left out, and where that shows. */
export interface Refusal {
  readonly where: Where;
  readonly message: Message;
}

export const refused = (where: Where, message: Message): Result<never, Refusal> => err({ where, message });

export interface Collector {
  /** A place that is taken if its geometry is sound, or why it is left out. */
  readonly take: (found: Result<Found, Refusal>) => void;
  readonly note: (where: Where, remark: Message) => void;
  /** Why to read no further: the file as a whole is refused. Null while there is room. */
  readonly overflow: () => Message | null;
  readonly reading: (format: OwnFormat) => OwnReading;
}

export function collectorOf(layer: LayerId, limits: Limits = LIMITS): Collector {
  const features: OwnFeature[] = [];
  const problems: Problem[] = [];
  /** Ids that the file gives, by the line at which each was first met. */
  const known = new Map<string | number, number>();
  let refusals = 0;
  let noted = 0;
  let positions = 0;
  const list = (problem: Problem) => {
    if (problems.length < limits.problems) problems.push(problem);
  };
  const refuse = ({ where, message }: Refusal) => {
    refusals++;
    list({ where: { ...where, path: where.path.replace(/^\./, "") }, message, refused: true });
  };
  const note = (where: Where, message: Message) => {
    noted++;
    list({ where, message, refused: false });
  };
  const add = ({ where, properties, sourceId = null, notes = [] }: Found, checked: Checked) => {
    positions += checked.positions;
    features.push({
      id: ownFeatureId(layer, features.length),
      name: nameIn(properties),
      sourceId,
      geometry: checked.geometry,
      properties,
      ...extentOf(checked.geometry),
    });
    for (const remark of [...notes, ...checked.notes]) note(where, remark);
    if (sourceId === null) return;
    const first = known.get(sourceId);
    if (first === undefined) known.set(sourceId, where.line);
    else note(where, OWN_NOTES.sameId(quoted(String(sourceId)), first));
  };
  return {
    note,
    take(found) {
      if (!found.ok) refuse(found.error);
      else {
        const { where, geometry } = found.value;
        const checked = checkGeometry(geometry);
        if (checked.ok) add(found.value, checked.value);
        else
          refuse({ where: { ...where, path: `${where.path}${checked.error.path}` }, message: checked.error.message });
      }
    },
    overflow() {
      if (positions > limits.positions) return OWN_FAULTS.tooManyPositions(limits.positions);
      if (features.length + refusals > limits.features) return OWN_FAULTS.tooManyFeatures(limits.features);
      return null;
    },
    reading: (format) => {
      const cap = capOfCaps(features.map((feature) => feature.cap));
      return { format, cap, features, problems, refused: refusals, noted };
    },
  };
}
