/**
 * Relief as tiles, from Natural Earth II: its colours are taken away, light and shade of the land and the depth of the
 * sea are left. One value a pixel: 128 is the plain colour of land or sea, less is darker, more is lighter; the style
 * chooses the colours. Web Mercator, tiles of 512 pixels at zooms 0 to 2, WebP.
 */
import sharp from "sharp";
import { RELIEF_COLUMNS, RELIEF_ROWS, readReliefTile } from "./packages.ts";
import { riverLines } from "./rivers.ts";

/** Of the site, below data/. */
export const RELIEF_FOLDER = "app/relief/";

const SOURCE_TILE = 256;
const WIDTH = RELIEF_COLUMNS * SOURCE_TILE;
const HEIGHT = RELIEF_ROWS * SOURCE_TILE;
const TILE = 512;
const MAX_ZOOM = 2;
const QUALITY = 66;

/** Pixels: forms wider than this are plain colour, so that steppe and forest, desert and ice come out alike. */
const FORM_RADIUS = 6;
/** Brightness, of 255, by which a slope differs from its surroundings to be half as dark or light as can be. */
const SLOPE = 15;
/** Brightness of the shelves and of the deepest sea. */
const SHELF = 110;
const ABYSS = 70;
/** Of the full range: the deepest sea is still no darker than a mountain's shade. */
export const DEPTH = 0.7;
/** The picture has rivers in it as dark bands, where the map draws lines: so much of a dark place on a river is kept. */
const RIVER_SHADE = 0.25;
/** Antarctica is no land of this map: towards it the sea becomes one even depth. Degrees. */
const SOUTH_FROM = -52;
const SOUTH_TO = -60;
const SOUTH_DEPTH = 0.5;

/** A picture of one number a pixel, row by row. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

let made: Promise<Map<string, Uint8Array>> | undefined;

/** The tiles by path below data/, «app/relief/2/3/1.webp». Made once: they depend on the packages alone. */
export function reliefTiles(): Promise<Map<string, Uint8Array>> {
  made ??= makeTiles();
  return made;
}

async function makeTiles(): Promise<Map<string, Uint8Array>> {
  const tiles = new Map<string, Uint8Array>();
  let whole = toMercator(lightOf(await readColours()), TILE * 2 ** MAX_ZOOM);
  for (let zoom = MAX_ZOOM; zoom >= 0; zoom--) {
    const columns = 2 ** zoom;
    for (let x = 0; x < columns; x++)
      for (let y = 0; y < columns; y++)
        tiles.set(`${RELIEF_FOLDER}${zoom}/${x}/${y}.webp`, await encode(whole, x * TILE, y * TILE));
    whole = halved(whole);
  }
  return tiles;
}

/** The whole Earth, 180° W and 90° N first, three bytes a pixel. */
async function readColours(): Promise<Uint8Array> {
  const input = Array.from({ length: RELIEF_COLUMNS * RELIEF_ROWS }, (_, i) => {
    const [column, row] = [i % RELIEF_COLUMNS, Math.floor(i / RELIEF_COLUMNS)];
    const top = (RELIEF_ROWS - 1 - row) * SOURCE_TILE;
    return { input: readReliefTile(column, row), left: column * SOURCE_TILE, top };
  });
  const background = { r: 0, g: 0, b: 0 };
  const canvas = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background } });
  return canvas.composite(input).removeAlpha().raw().toBuffer();
}

/** −1 is darkest, 0 plain, 1 lightest. */
function lightOf(colours: Uint8Array): Grid {
  const size = WIDTH * HEIGHT;
  const [land, water, landLight, waterLight] = Array.from({ length: 4 }, () => new Float32Array(size));
  if (!land || !water || !landLight || !waterLight) throw new Error("lightOf: no memory");
  const bright = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const [red = 0, green = 0, blue = 0] = [colours[3 * i], colours[3 * i + 1], colours[3 * i + 2]];
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    // Seas and lakes are by far the bluest; along a coast the colours run into one another.
    const wet = clamp((blue - red - 15) / 40, 0, 1);
    bright[i] = light;
    water[i] = wet;
    land[i] = 1 - wet;
    landLight[i] = light * (1 - wet);
    waterLight[i] = light * wet;
  }
  const around = ratio(blurred(landLight, FORM_RADIUS), blurred(land, FORM_RADIUS));
  const depths = ratio(blurred(waterLight, 1), blurred(water, 1));
  const inland = blurred(land, 1);
  const rivers = riverPixels();
  const values = bright.map((light, i) => {
    const rise = light - (around[i] ?? light);
    const slope = rise < 0 ? rise * (1 - (1 - RIVER_SHADE) * (rivers[i] ?? 0)) : rise;
    // Steeper than straight near nothing, so that the grain of the picture stays out of the plains.
    const strength = Math.abs(slope / SLOPE) ** 1.5;
    const depth = clamp((SHELF - (depths[i] ?? SHELF)) / (SHELF - ABYSS), 0, 1);
    const dry = clamp(((inland[i] ?? 0) - 0.5) / 0.45, 0, 1);
    const wet = 1 - clamp((inland[i] ?? 0) / 0.6, 0, 1);
    const value = (dry * Math.sign(slope) * strength) / (1 + strength) - wet * depth * DEPTH;
    const latitude = 90 - (180 * Math.floor(i / WIDTH)) / HEIGHT;
    const south = clamp((SOUTH_FROM - latitude) / (SOUTH_FROM - SOUTH_TO), 0, 1);
    return value * (1 - south) - SOUTH_DEPTH * DEPTH * south;
  });
  return { width: WIDTH, height: HEIGHT, values };
}

/** 1 on a river and a pixel to its side, 0 elsewhere. */
function riverPixels(): Float32Array {
  const pixels = new Float32Array(WIDTH * HEIGHT);
  for (const line of riverLines())
    for (const [i, [lng, lat]] of line.entries()) {
      const [fromLng, fromLat] = line[i - 1] ?? [lng, lat];
      const steps = 1 + Math.ceil((Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat)) * WIDTH) / 180);
      for (let step = 1; step <= steps; step++) {
        const x = Math.floor(((fromLng + ((lng - fromLng) * step) / steps + 180) / 360) * WIDTH);
        const y = Math.floor((0.5 - (fromLat + ((lat - fromLat) * step) / steps) / 180) * HEIGHT);
        for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) pixels[(y + dy) * WIDTH + x + dx] = 1;
      }
    }
  return pixels;
}

/** The mean over a square of 2 × radius + 1 pixels, three times, which comes near a bell; round the Earth. */
function blurred(values: Float32Array, radius: number): Float32Array {
  const span = 2 * radius + 1;
  const rows = new Float32Array(values.length);
  let blur = values;
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < HEIGHT; y++) {
      const row = blur.subarray(y * WIDTH, (y + 1) * WIDTH);
      let sum = 0;
      for (let x = -radius; x <= radius; x++) sum += row.at(x) as number;
      for (let x = 0; x < WIDTH; x++) {
        rows[y * WIDTH + x] = sum / span;
        const [next, gone] = [x + radius + 1, x - radius];
        sum += row[next < WIDTH ? next : next - WIDTH] as number;
        sum -= row[gone < 0 ? gone + WIDTH : gone] as number;
      }
    }
    blur = new Float32Array(values.length);
    const start = (y: number) => clamp(y, 0, HEIGHT - 1) * WIDTH;
    const sums = new Float32Array(WIDTH);
    for (let y = -radius; y <= radius; y++)
      for (let x = 0; x < WIDTH; x++) sums[x] = (sums[x] as number) + (rows[start(y) + x] as number);
    for (let y = 0; y < HEIGHT; y++) {
      const [next, gone] = [start(y + radius + 1), start(y - radius)];
      for (let x = 0; x < WIDTH; x++) {
        const sum = sums[x] as number;
        blur[y * WIDTH + x] = sum / span;
        sums[x] = sum + (rows[next + x] as number) - (rows[gone + x] as number);
      }
    }
  }
  return blur;
}

/** NaN-free: undefined is not, where there is nothing to share. */
function ratio(sum: Float32Array, weight: Float32Array): (number | undefined)[] {
  return Array.from(sum, (value, i) => ((weight[i] ?? 0) > 0.01 ? value / (weight[i] ?? 1) : undefined));
}

/** The square of Web Mercator, 85.05° N to 85.05° S; columns stay, rows are found between four of the source. */
function toMercator({ width, height, values }: Grid, size: number): Grid {
  const square = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / size)));
    const row = (0.5 - latitude / Math.PI) * height - 0.5;
    const first = Math.floor(row);
    const t = row - first;
    const weights = [((2 - t) * t - 1) * t, (3 * t - 5) * t * t + 2, ((4 - 3 * t) * t + 1) * t, (t - 1) * t * t];
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (let i = 0; i < 4; i++)
        sum += (weights[i] ?? 0) * (values[clamp(first - 1 + i, 0, height - 1) * width + x] ?? 0);
      square[y * size + x] = sum / 2;
    }
  }
  return { width: size, height: size, values: square };
}

function halved({ width, height, values }: Grid): Grid {
  const [w, h] = [width / 2, height / 2];
  const half = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = 2 * y * width + 2 * x;
      const four = [values[i], values[i + 1], values[i + width], values[i + width + 1]];
      half[y * w + x] = four.reduce<number>((sum, value = 0) => sum + value / 4, 0);
    }
  return { width: w, height: h, values: half };
}

async function encode({ width, values }: Grid, left: number, top: number): Promise<Uint8Array> {
  const pixels = new Uint8Array(TILE * TILE);
  for (let y = 0; y < TILE; y++)
    for (let x = 0; x < TILE; x++)
      pixels[y * TILE + x] = clamp(Math.round(128 + 127 * (values[(top + y) * width + left + x] ?? 0)), 0, 255);
  const image = sharp(pixels, { raw: { width: TILE, height: TILE, channels: 1 } });
  return image.toColourspace("srgb").webp({ quality: QUALITY }).toBuffer();
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
