/** The part of drawn lines, of a pipeline or a sea route, that lies between two places. Positions in degrees. */
import { distanceMetres, lengthMetres } from "./geodesic.ts";
import { type LngLat, unwrapLine } from "./lnglat.ts";
import { nearestOnLine } from "./nearest.ts";

type Line = readonly LngLat[];

export interface LinePart {
  /** From the place nearest to `from` to the one nearest to `to`, unwrapped; one position where these are the same. */
  readonly line: LngLat[];
  /** How far the given positions were from these places. */
  readonly fromGapMetres: number;
  readonly toGapMetres: number;
}

/** Ends of lines that are no further apart than this are one place. */
const JOINT_METRES = 1;

/**
 * The shortest way along `lines` between their places nearest to `from` and to `to`, in that direction. Where ends
 * meet within a metre it may go over to another line, or on round a closed one. Null where there is no way, or no
 * line. The places are good to a decimetre.
 */
export function lineBetween(lines: readonly Line[], from: LngLat, to: LngLat): LinePart | null {
  const [start, goal] = [footOnLines(lines, from), footOnLines(lines, to)];
  if (!start || !goal) return null;
  const ways = waysBetween(start, goal, lines.flatMap(endsOf), []);
  const [shortest] = ways.map((way) => ({ way, metres: lengthMetres(way) })).sort((a, b) => a.metres - b.metres);
  if (!shortest) return null;
  return { line: withoutRepeats(unwrapLine(shortest.way)), fromGapMetres: start.metres, toGapMetres: goal.metres };
}

/** A place on the leg from vertex `leg` of a line to the next one. */
interface Place {
  readonly line: Line;
  readonly leg: number;
  readonly at: LngLat;
}

function footOnLines(lines: readonly Line[], at: LngLat): (Place & { readonly metres: number }) | undefined {
  const feet = lines.filter(({ length }) => length > 0).map((line) => ({ line, ...nearestOnLine(line, at) }));
  return feet.sort((a, b) => a.metres - b.metres)[0];
}

function endsOf(line: Line): Place[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  const start = { line, leg: 0, at: first };
  return line.length > 1 ? [start, { line, leg: line.length - 2, at: last }] : [start];
}

/** All ways that enter no line twice by the same end. */
function waysBetween(start: Place, goal: Place, ends: readonly Place[], entered: readonly Place[]): Line[] {
  const direct = start.line === goal.line ? [partBetween(start, goal)] : [];
  const exits = ends.filter((end) => end.line === start.line && end !== start);
  const onward = exits.flatMap((exit) =>
    ends
      .filter((end) => end !== exit && !entered.includes(end) && distanceMetres(exit.at, end.at) <= JOINT_METRES)
      .flatMap((entry) => waysBetween(entry, goal, ends, [...entered, entry]))
      .map((way) => [...partBetween(start, exit), ...way]),
  );
  return [...direct, ...onward];
}

/** The positions from one place of a line to another on it. */
function partBetween(from: Place, to: Place): Line {
  if (from.leg > to.leg) return [...partBetween(to, from)].reverse();
  return [from.at, ...from.line.slice(from.leg + 1, to.leg + 1), to.at];
}

function withoutRepeats(line: readonly LngLat[]): LngLat[] {
  return line.filter(([lng, lat], i) => lng !== line[i - 1]?.[0] || lat !== line[i - 1]?.[1]);
}
