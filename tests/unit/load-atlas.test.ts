import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LOADING } from "../../src/core/messages/loading.ts";
import {
  addressOf,
  loadAtlas,
  loadFingerprints,
  loadGeometry,
  loadPublishedArticles,
  loadPublishedFeatures,
  loadTexts,
} from "../../src/load-atlas.ts";
import { madeFile } from "../support/made-atlas.ts";

let folder: string | null;
let answer: (address: string) => Promise<Response>;
const asked: string[] = [];

beforeEach(() => {
  folder = "assets/0123456789ab/";
  asked.length = 0;
  vi.stubGlobal("document", {
    baseURI: "https://host.example/some/folder/index.html?embed#feature=x",
    querySelector: (selector: string) =>
      selector.includes("data-folder") && folder !== null ? { content: folder } : null,
  });
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return answer(address);
  });
});
afterEach(() => vi.unstubAllGlobals());

const text = (body: string, status = 200) => {
  answer = async () => new Response(body, { status });
};
const LOADERS = [
  ["data/app/atlas.json", loadAtlas],
  ["data/app/geometry.geojson", loadGeometry],
  ["data/app/fingerprints.json", loadFingerprints],
  ["data/app/texts.json", loadTexts],
  ["data/features.geojson", loadPublishedFeatures],
  ["data/articles.json", loadPublishedArticles],
] as const;

describe("the address of a file", () => {
  it("is in the folder of the page's own version, relative to the page", () => {
    expect(addressOf("data/app/atlas.json")).toBe(
      "https://host.example/some/folder/assets/0123456789ab/data/app/atlas.json",
    );
    expect(addressOf("data/")).toBe("https://host.example/some/folder/assets/0123456789ab/data/");
  });

  it("is the plain one where the page names no folder, as in the dev server", () => {
    folder = null;
    expect(addressOf("data/app/atlas.json")).toBe("https://host.example/some/folder/data/app/atlas.json");
  });

  it("of what is no data of the site stays as it is", () => {
    expect(addressOf("https://tiles.example/world.pmtiles")).toBe("https://tiles.example/world.pmtiles");
    expect(addressOf("tiles/world.pmtiles")).toBe("https://host.example/some/folder/tiles/world.pmtiles");
  });
});

describe.each(LOADERS)("%s", (path, load) => {
  const failed = async () => {
    const loaded = await load();
    if (loaded.ok) throw new Error("loaded");
    return loaded.error.message;
  };

  it("is asked for where it is, once", async () => {
    text("", 404);
    await load();
    expect(asked).toEqual([addressOf(path)]);
  });

  it.each([404, 403, 500])("that the host answers with %i is told of by its name and that number", async (status) => {
    text("<!doctype html>", status);
    expect((await failed()).en).toBe(`${path} could not be loaded (${status}).`);
  });

  it.each([
    ["cut short", '{"format":1,"features":[{"id":'],
    ["empty", ""],
    ["a page of the host instead", "<!doctype html><title>Not found</title>"],
    ["of another form", "null"],
    ["a text", '"moved"'],
  ])("that is %s is told of in every language, and nothing is thrown", async (_what, body) => {
    text(body);
    const { en, ru, zh } = await failed();
    expect(en).toBe(`${path} could not be loaded (it is cut short or something else).`);
    expect([ru, zh].filter((said) => /cut short|JSON|token/.test(said))).toEqual([]);
  });

  it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
    "without a network, of which a browser says «%s», is told of in the reader's language",
    async (said) => {
      answer = () => Promise.reject(new TypeError(said));
      const { en, zh } = await failed();
      expect(en).toBe(`${path} could not be loaded (no answer from the network).`);
      expect(zh).toContain("网络没有响应");
    },
  );

  it("that breaks off while it comes is told of", async () => {
    const breaking = new ReadableStream({ pull: (controller) => controller.error(new TypeError("network error")) });
    answer = async () => new Response(breaking);
    expect((await failed()).en).toContain("no answer from the network");
  });
});

describe("an atlas", () => {
  it("of this form is read", async () => {
    text(JSON.stringify(madeFile()));
    expect((await loadAtlas()).ok).toBe(true);
  });

  it.each([{}, { format: 0 }, { format: 2 }, { format: "1" }])("of another version is refused: %j", async (change) => {
    text(JSON.stringify({ ...madeFile(), format: undefined, ...change }));
    expect(await loadAtlas()).toEqual({ ok: false, error: { message: LOADING.otherVersion } });
  });
});

it("a slow file is waited for", async () => {
  let arrive: (response: Response) => void = () => {};
  answer = () =>
    new Promise((resolve) => {
      arrive = resolve;
    });
  const loaded = loadFingerprints();
  expect(await Promise.race([loaded, Promise.resolve("waiting")])).toBe("waiting");
  arrive(new Response("[]"));
  expect(await loaded).toEqual({ ok: true, value: [] });
});
