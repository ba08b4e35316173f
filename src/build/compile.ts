/** Resolved sources → what the app reads. Pure: the same input gives the same bytes. */
import type { FeatureCollection, Feature as GeoJsonFeature } from "geojson";
import { groupBy } from "../core/group.ts";
import { isSoft, rowOf } from "../core/legend-row.ts";
import { bboxOf, capOf } from "../core/lnglat.ts";
import {
  type Article,
  type AtlasFile,
  type Citation,
  type Feature,
  FORMAT_VERSION,
  type Passage,
  type Surroundings,
} from "../core/model.ts";
import { FEW_BANDS, SOFT_BANDS } from "../core/soft-bands.ts";
import { type Ink, KINDS, QUIET_AREAS } from "../core/vocabulary.ts";
import { anchorOf, anchorOfFeature } from "./anchor.ts";
import { compileAbout } from "./compile-about.ts";
import { compileClaim, compileFairway, compileStatedLengths } from "./compile-claims.ts";
import { compileOnline } from "./compile-online.ts";
import { compileAlias, compileDisagreement, compileIdentifiers, compileUnmapped } from "./compile-records.ts";
import { borderLengthAtScales } from "./derive/border-scales.ts";
import { areaSquareMetres, linesMetres } from "./extent.ts";
import { positionsOf } from "./geometry.ts";
import { inksOf } from "./inks.ts";
import type { MeasuredClaim } from "./measure-claim.ts";
import { zoomsToTellApart } from "./merge-points.ts";
import { type NamePlaces, namePlaces, namesOnMap } from "./name-places.ts";
import type { Sources } from "./parse.ts";
import { CORRIDOR_BANDS, corridor, hasCorridor, hasRing, pixelsAtZoom0, ringAround } from "./reach.ts";
import { type ResolvedFeature, sharedBorderOf } from "./resolve.ts";
import type { SourceArticle, SourcePlace } from "./schema/data.ts";
import type { Geometry } from "./schema/geo.ts";
import { softBands } from "./soft.ts";
import { surroundingsOf } from "./surroundings.ts";

/** `measured`: by the id of the claim, all of them. */
export function compileAtlas(
  sources: Sources,
  resolved: readonly ResolvedFeature[],
  measured: ReadonlyMap<string, MeasuredClaim>,
): AtlasFile {
  const layerAttributions = sources.layers.flatMap((layer) => layer.attribution ?? []);
  const places = new Map(sources.gazetteer.map((place) => [place.feature, place]));
  const border = sharedBorderOf(sources);
  const inks = inksOf(sources.layers);
  const surroundings = surroundingsOf(resolved, border?.id);
  return {
    format: FORMAT_VERSION,
    ...compileAbout(sources, resolved),
    layers: sources.layers.map(({ id, title, about }) => ({ id, title, about, ink: inks.get(id) as Ink })),
    features: resolved.map((feature) => compileFeature(feature, places.get(feature.id), surroundings.get(feature.id))),
    articles: sources.articles.map(compileArticle),
    passages: sources.articles.flatMap(({ id }) => compilePassages(sources, id)),
    citations: sources.articles.flatMap(({ id }) => compileCitations(sources, id)),
    unmapped: sources.articles.flatMap(({ id }) => compileUnmapped(id, sources.unmapped.get(id))),
    disagreements: sources.disagreements.map(compileDisagreement),
    claims: sources.claims.map((claim) => compileClaim(claim, measured.get(claim.id))),
    fairways: sources.fairways.map(compileFairway),
    tours: sources.tours,
    borderLength: border && borderLengthAtScales(border, compileStatedLengths(sources, border.id)),
    privateEdition: false,
    attributions: [...new Set([...layerAttributions, "Natural Earth"])],
    onlineBase: compileOnline(sources.online),
    geometry: "whole",
  };
}

function compileFeature(
  feature: ResolvedFeature,
  place: SourcePlace | undefined,
  surroundings: Surroundings = { border: null, nearest: null },
): Feature {
  const { id, layer, properties, geometry } = feature;
  const positions = positionsOf(geometry);
  const { shape } = KINDS[properties.kind];
  return {
    id,
    layer,
    kind: properties.kind,
    name: properties.name,
    alias: compileAlias(properties, place),
    identifiers: compileIdentifiers(place),
    certainty: properties.certainty,
    basis: properties.basis,
    accuracyMetres: properties.accuracyMetres,
    when: properties.when,
    status: properties.status ?? null,
    dispute: properties.dispute ?? null,
    about: properties.about,
    placing: properties.placing ?? null,
    source: properties.source,
    bbox: bboxOf(positions),
    cap: capOf(positions),
    anchor: anchorOfFeature(feature),
    surroundings,
    lengthMetres: shape === "line" ? linesMetres(geometry) : null,
    areaSquareMetres: shape === "area" ? areaSquareMetres(geometry) : null,
  };
}

/** What is smaller than this radius is drawn as a spot from afar: bridges, islands, the place of a clash. */
const SPOT_DEGREES = 0.4;

/**
 * What the map draws, for its worker: by `part`, lines and points as they are, areas (to press and outline), the
 * bands of soft edges, the place of an area's name, the paths of names along lines, and a spot for what is small.
 * Longitudes run past ±180 where a line does.
 */
export function compileGeometry(atlas: AtlasFile, resolved: readonly ResolvedFeature[]): FeatureCollection {
  const citations = groupBy(atlas.citations, (citation) => citation.feature);
  const citedBy = (id: string) => citations.get(id)?.length ?? 0;
  const inks = new Map(atlas.layers.map(({ id, ink }) => [id, ink]));
  const subjects = new Set(atlas.subjects);
  const names = new Map(atlas.features.map((feature) => [feature.id, namesOnMap(feature)]));
  const places = namePlaces(resolved, names);
  const zooms = zoomsToTellApart(
    resolved.flatMap((feature) => {
      const { id, properties } = feature;
      const sign = signOf(feature, places);
      return sign.type === "Point" ? [{ id, kind: properties.kind, cited: citedBy(id), at: sign.coordinates }] : [];
    }),
  );
  const features = resolved.flatMap((feature) => {
    const isSigned = feature.geometry.type === "Point" || hasSpot(feature);
    const side = isSigned ? places.beside(feature.geometry) : {};
    const known = {
      ink: inks.get(feature.layer),
      ...names.get(feature.id),
      cited: citedBy(feature.id),
      ...(subjects.has(feature.id) && { subject: true }),
      ...side,
    };
    return partsOf(feature, known, zooms.get(feature.id) ?? 0, places);
  });
  return { type: "FeatureCollection", features };
}

/** Where the sign of a feature stands; for lines that are none, the line. */
function signOf(feature: ResolvedFeature, places: NamePlaces): Geometry {
  const { geometry, properties } = feature;
  if (KINDS[properties.kind].shape === "area" && !properties.derive) return places.inArea(geometry);
  return hasSpot(feature) ? { type: "Point", coordinates: [...anchorOf(geometry)] } : geometry;
}

const hasSpot = ({ properties: { kind }, geometry }: Pick<ResolvedFeature, "properties" | "geometry">) =>
  KINDS[kind].shape !== "point" && kind !== "river" && capOf(positionsOf(geometry)).radiusDegrees < SPOT_DEGREES;

/** `known`: further properties of each part. `from`: the zoom at which its sign stands apart. */
function partsOf(
  { id, layer, properties, geometry }: ResolvedFeature,
  known: object,
  from: number,
  places: NamePlaces,
): GeoJsonFeature[] {
  const { kind, certainty, basis, status } = properties;
  const shape = KINDS[kind].shape;
  // In degrees: of areas under the pointer the smallest comes first, and is painted last.
  const size = Math.round(capOf(positionsOf(geometry)).radiusDegrees * 1000) / 1000;
  const row = rowOf({ layer, kind, status, basis });
  const common = { id, layer, row, kind, certainty, basis, ...(status && { status }), ...known };
  const part = (part: string, geometry: Geometry, more = {}): GeoJsonFeature => ({
    type: "Feature",
    properties: { ...common, part, size, ...(from > 0 && { from }), ...more },
    geometry,
  });
  const anchor: Geometry = { type: "Point", coordinates: [...anchorOf(geometry)] };
  const spot = hasSpot({ properties, geometry }) ? [part("spot", anchor)] : [];
  const named = places.alongLine(id).map(({ part: name, geometry, more }) => part(name, geometry, more));
  if (shape !== "area")
    return [
      part(shape, geometry, places.onLine(id) ?? {}),
      ...named,
      ...spot,
      ...reachParts(properties, geometry, part),
    ];
  // Countries are drawn by the base map's own outlines (base.ts).
  if (properties.derive?.method === "country") return [];
  // A series is made of features that are drawn already: it is only outlined, when it is chosen.
  if (properties.derive?.method === "collection") return [part("area", geometry)];
  const bands = isSoft(basis)
    ? softBands(geometry, properties.accuracyMetres, QUIET_AREAS.includes(kind) ? FEW_BANDS : SOFT_BANDS)
    : [geometry];
  return [
    ...bands.map((band) => part("band", band, { bands: bands.length })),
    part("area", geometry),
    part("label", places.inArea(geometry)),
    ...spot,
  ];
}

/** How far off a point or a line may be, where that is worth showing. */
function reachParts(
  properties: ResolvedFeature["properties"],
  geometry: Geometry,
  part: (part: string, geometry: Geometry, more: object) => GeoJsonFeature,
): GeoJsonFeature[] {
  const { accuracyMetres } = properties;
  const reach = Number(pixelsAtZoom0(accuracyMetres, anchorOf(geometry)[1]).toPrecision(3));
  if (geometry.type === "Point") {
    if (!hasRing(properties)) return [];
    return [part("ring", ringAround(geometry.coordinates, accuracyMetres), { reach })];
  }
  if (!hasCorridor(properties)) return [];
  return corridor(geometry, accuracyMetres).map((band) => part("corridor", band, { reach, bands: CORRIDOR_BANDS }));
}

function compileArticle(article: SourceArticle): Article {
  return {
    id: article.id,
    title: article.title ?? null,
    shortTitle: article["title-short"],
    authors: (article.author ?? []).map(
      ({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(" "),
    ),
    citeAs: article.custom.citeAs,
    publisher: article.publisher ?? null,
    year: article.issued?.["date-parts"][0]?.[0] ?? null,
    url: article.URL ?? null,
    note: article.note ?? null,
  };
}

function compilePassages(sources: Sources, slug: string): Passage[] {
  return (sources.passages.get(slug)?.passages ?? []).map(({ paragraph, section, heading, gist }) => ({
    id: `${slug}.${paragraph}`,
    article: slug,
    paragraph,
    section,
    heading,
    gist,
  }));
}

function compileCitations(sources: Sources, slug: string): Citation[] {
  return (sources.citations.get(slug)?.citations ?? [])
    .flatMap(({ paragraph, features, mention, quotes, when }) =>
      features.map((feature) => ({
        feature,
        passage: `${slug}.${paragraph}`,
        paragraph,
        mention,
        quotes: quotes.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
        when: when ?? null,
      })),
    )
    .sort((a, b) => a.paragraph - b.paragraph)
    .map(({ paragraph, ...citation }) => citation);
}
