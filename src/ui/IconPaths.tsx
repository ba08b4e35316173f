import { ICON_BOX, ICON_CASING, type Icon } from "../map/icons.ts";

interface Props {
  readonly icon: Icon;
  readonly ink: string;
  readonly paper: string;
  /** Where its middle stands, in pixels of the drawing. */
  readonly at: readonly [x: number, y: number];
  readonly scale: number;
}

/** A sign inside an SVG drawing, with its casing, as the map draws it. */
export function IconPaths({ icon: { parts }, ink, paper, at: [x, y], scale }: Props) {
  const half = (ICON_BOX * scale) / 2;
  return (
    <g transform={`translate(${x - half} ${y - half}) scale(${scale})`} strokeLinejoin="round">
      {parts.map(
        ({ d, stroke = 0, paper: isPaper }) =>
          !isPaper && (
            <path
              key={d}
              d={d}
              fill="none"
              stroke={paper}
              strokeWidth={stroke + 2 * ICON_CASING}
              strokeLinecap="round"
            />
          ),
      )}
      {parts.map(({ d, stroke, paper: isPaper }) => {
        const colour = isPaper ? paper : ink;
        const drawn = stroke ? { fill: "none", stroke: colour, strokeWidth: stroke } : { fill: colour };
        return <path key={d} d={d} {...drawn} strokeLinecap={isPaper ? "butt" : "round"} />;
      })}
    </g>
  );
}
