import { describe, expect, it } from "vitest";
import { type CpuProfile, scriptTimes } from "../../bench/script-time.ts";

const HOST = "http://127.0.0.1:1/visit/atlas/assets/";
const at = (functionName: string, file = "") => ({ functionName, url: file && HOST + file });

/** A sample every millisecond, from one second on: those of `samples`, by the id of the node. */
function profile(samples: readonly number[]): CpuProfile {
  return {
    nodes: [
      { id: 1, callFrame: at("(root)"), children: [2, 3, 4, 8, 10] },
      { id: 2, callFrame: at("(idle)") },
      { id: 3, callFrame: at("(garbage collector)") },
      { id: 4, callFrame: at("show", "maplibre-port-AbC.js"), children: [5, 7, 9] },
      { id: 5, callFrame: at("render", "vendor-maplibre-AbC.js"), children: [6] },
      { id: 6, callFrame: at("drawElements") },
      { id: 7, callFrame: at("parse") },
      { id: 8, callFrame: at("commit", "vendor-react-AbC.js") },
      { id: 9, callFrame: at("getContext") },
      { id: 10, callFrame: at("frame", "vendor-maplibre-AbC.js"), children: [11] },
      { id: 11, callFrame: at("bufferData") },
    ],
    startTime: 999_000,
    samples,
    timeDeltas: samples.map(() => 1000),
  };
}

describe("scriptTimes", () => {
  it("gives each sample to the file that its function stands in, React to our own", () => {
    const { own, library, idle, gc } = scriptTimes(profile([4, 10, 10, 8, 2, 3, 2]));
    expect({ own, library, idle, gc }).toEqual({ own: 2, library: 2, idle: 1, gc: 1 });
  });

  it("gives what the browser does for a script to the script that called it", () => {
    expect(scriptTimes(profile([7, 7, 9, 2]))).toMatchObject({ own: 3, library: 0, browser: 0 });
  });

  it("keeps the library's WebGL calls apart", () => {
    expect(scriptTimes(profile([10, 11, 6, 2]))).toMatchObject({ library: 1, gl: 2, own: 0 });
  });

  it("tells what our own scripts ask of a library from what it does by itself", () => {
    expect(scriptTimes(profile([5, 5, 10, 2]))).toMatchObject({ called: 2, library: 1 });
  });

  it("counts a sample by the part of it that lies within a span", () => {
    const span = { from: 1_000_500, until: 1_002_250 };
    const { own, library } = scriptTimes(profile([4, 10, 4, 2]), span);
    expect(own).toBeCloseTo(0.75, 6);
    expect(library).toBeCloseTo(1, 6);
  });
});
