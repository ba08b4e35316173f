/** TopoJSON as the build writes it → the GeoJSON that the map draws. */
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

/** All objects as one collection, each feature with `what` it is: the name of its object. Throws on what is no topology. */
export function collectionOf(topology: Topology): FeatureCollection {
  const features = Object.entries(topology.objects).flatMap(([what, object]) => {
    const decoded = feature(topology, object) as unknown as FeatureCollection | FeatureCollection["features"][0];
    const list = decoded.type === "FeatureCollection" ? decoded.features : [decoded];
    return list.map((one) => ({ ...one, properties: { ...one.properties, what } }));
  });
  return { type: "FeatureCollection", features };
}
