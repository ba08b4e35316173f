/** A collection of parts of one kind is that kind of geometry. */

export type JsonGeometry =
  | { readonly type: "Point" | "LineString" | "Polygon"; readonly coordinates: readonly unknown[] }
  | { readonly type: "MultiPoint" | "MultiLineString" | "MultiPolygon"; readonly coordinates: readonly unknown[] }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly JsonGeometry[] };

export function merged(geometry: JsonGeometry | null): JsonGeometry | null {
  if (geometry?.type !== "GeometryCollection") return geometry;
  const [first] = geometry.geometries;
  const { geometries } = geometry;
  if (first?.type !== "Point" && first?.type !== "LineString" && first?.type !== "Polygon") return geometry;
  const { type } = first;
  if (!geometries.every((part) => part.type === type)) return geometry;
  return {
    type: `Multi${type}`,
    coordinates: geometries.flatMap((part) => ("coordinates" in part ? [part.coordinates] : [])),
  };
}
