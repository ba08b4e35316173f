import type { LngLat } from "../lnglat.ts";
import { cutAtAntimeridian } from "./antimeridian.ts";
import { type ExportedRoute, plainPosition, rounded, roundedBearing, roundedDegrees } from "./exported.ts";

type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] };
type Position = readonly [lng: number, lat: number];

/** A millimetre, and a square metre: a tenth of each would be noise. */
const METRE_DECIMALS = 3;
const SQUARE_METRE_DECIMALS = 0;

/**
 * The routes as a FeatureCollection of RFC 7946, cut where they cross ±180. The vertices are joined as `method` says,
 * not by straight lines in degrees; `legs` and `vertexNames` go by the vertices, not by the cuts. A closed route is a
 * line that comes back to its start; one of a single vertex is a Point, one of none has no geometry.
 */
export function routesAsGeoJson(routes: readonly ExportedRoute[]): string {
  return `${JSON.stringify({ type: "FeatureCollection", features: routes.map(featureOf) }, null, 2)}\n`;
}

function featureOf(exported: ExportedRoute) {
  const { name, route, measured, vertexNames } = exported;
  return {
    type: "Feature",
    geometry: geometryOf(exported),
    properties: {
      name,
      method: route.mode,
      closed: route.closed,
      accuracyMetres: route.accuracyMetres,
      lengthMetres: rounded(measured.metres, METRE_DECIMALS),
      areaSquareMetres:
        measured.areaSquareMetres === null ? null : rounded(measured.areaSquareMetres, SQUARE_METRE_DECIMALS),
      legs: measured.legs.map((leg) => ({
        from: wrappedPosition(leg.from),
        to: wrappedPosition(leg.to),
        metres: rounded(leg.metres, METRE_DECIMALS),
        initialBearing: roundedBearing(leg.initialBearing),
        finalBearing: roundedBearing(leg.finalBearing),
      })),
      vertexNames,
    },
  };
}

function geometryOf({ route, measured }: ExportedRoute): Geometry | null {
  const parts = cutAtAntimeridian(measured, route.mode).map((part) => part.map(roundedPosition));
  const [part] = parts;
  if (part && parts.length === 1) return { type: "LineString", coordinates: part };
  if (part) return { type: "MultiLineString", coordinates: parts };
  const [only] = route.vertices;
  return only ? { type: "Point", coordinates: wrappedPosition(only) } : null;
}

const roundedPosition = ([lng, lat]: LngLat): Position => [roundedDegrees(lng), roundedDegrees(lat)];

function wrappedPosition(position: LngLat): Position {
  const { lng, lat } = plainPosition(position);
  return [Number(lng), Number(lat)];
}
