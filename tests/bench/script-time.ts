/**
 * Whose script the main thread ran, from a CPU profile of Chromium: self time of each function by the file it stands
 * in. What the browser itself does on behalf of a script (JSON.parse, DOM calls) counts for the script that called it,
 * except WebGL calls: with software GL they wait for the drawing, which is nobody's script.
 */
import { basename } from "node:path";

/** Of the Chrome DevTools Protocol, as far as it is read. Times in microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[] | undefined;
  }[];
  readonly startTime: number;
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/**
 * `own`: the atlas's own files, and React, which runs for them alone. `called`: a library while one of them waits for its
 * answer. `library`: by itself.
 */
export const OWNERS = ["own", "called", "library", "gl", "gc", "browser", "idle"] as const;
export type Owner = (typeof OWNERS)[number];
export type Shares = Readonly<Record<Owner, number>>;

export interface Span {
  /** Microseconds, in the time of the profile. */
  readonly from: number;
  readonly until: number;
}

const GL_CALLS =
  /^(active|attach|bind|blend|buffer|check|clear|colorMask|compile|compressed|copy|create|cull|delete|depth|detach|disable|draw|enable|fence|finish|flush|framebuffer|front|generateMipmap|get(Active|Attrib|Buffer|Error|Extension|Framebuffer|Parameter|Program|Shader|Sync|Uniform)|invalidate|is(Context|Enabled)|link|pixelStore|polygon|read(Buffer|Pixels)|renderbuffer|scissor|shader|stencil|tex(Image|Parameter|Storage|SubImage)|uniform|use(Program)|validate|vertexAttrib|viewport)/;
/** Chunks named so by vite.config.ts and build-pages.ts. */
const LIBRARY = /^vendor-(?!react)/;
const SPECIAL: Readonly<Record<string, Owner>> = {
  "(idle)": "idle",
  "(program)": "browser",
  "(root)": "browser",
  "(garbage collector)": "gc",
};

/** Milliseconds by owner, of the whole profile or of a span of it. */
export function scriptTimes(profile: CpuProfile, span: Span = EVER): Shares {
  const owners = ownersOf(profile);
  const totals: Record<Owner, number> = { own: 0, called: 0, library: 0, gl: 0, gc: 0, browser: 0, idle: 0 };
  let time = profile.startTime;
  const { samples = [], timeDeltas = [] } = profile;
  for (const [i, node] of samples.entries()) {
    time += timeDeltas[i] ?? 0;
    // A sample stands for the time until the next one.
    const until = time + (timeDeltas[i + 1] ?? 0);
    const within = Math.min(until, span.until) - Math.max(time, span.from);
    if (within > 0) totals[owners.get(node) ?? "browser"] += within / 1000;
  }
  return totals;
}

const EVER: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

function ownersOf({ nodes }: CpuProfile): ReadonlyMap<number, Owner> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  const ownerOf = (id: number): Owner => {
    const known = owners.get(id);
    if (known) return known;
    const parent = parents.get(id);
    const owner = ownerBelow(byId.get(id)?.callFrame, parent === undefined ? null : ownerOf(parent));
    owners.set(id, owner);
    return owner;
  };
  for (const { id } of nodes) ownerOf(id);
  return owners;
}

/** `caller`: whose the function is that called this one; null at the root. */
function ownerBelow(frame: CpuProfile["nodes"][number]["callFrame"] | undefined, caller: Owner | null): Owner {
  const { functionName = "", url = "" } = frame ?? {};
  if (url !== "") {
    const owner = fileOwner(url);
    return owner === "library" && (caller === "own" || caller === "called") ? "called" : owner;
  }
  const special = SPECIAL[functionName];
  if (special) return special;
  // A call of the browser's.
  const isLibrary = caller === "library" || caller === "called" || caller === "gl";
  return isLibrary && GL_CALLS.test(functionName) ? "gl" : (caller ?? "browser");
}

function fileOwner(url: string): Owner {
  // What the bench itself runs in the page has no file.
  if (!/^https?:/.test(url)) return "browser";
  return LIBRARY.test(basename(new URL(url).pathname)) ? "library" : "own";
}
