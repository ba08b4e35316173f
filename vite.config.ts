import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstChunks } from "./src/build/first-chunks.ts";
import { licences } from "./src/build/licences/plugin.ts";
import { linkPreviews } from "./src/build/link-previews.ts";
import { offline } from "./src/build/offline.ts";
import { editorSchemas } from "./src/build/schemas-plugin.ts";
import { security } from "./src/build/security.ts";
import { versionedData } from "./src/build/versioned-data.ts";
import { passageAtlas } from "./src/build/vite-plugin.ts";

const works = licences();

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  plugins: [
    react(),
    passageAtlas(process.env.ARTICLE_TEXTS, process.env.ATLAS),
    linkPreviews(process.env.SITE_URL),
    editorSchemas(),
    works.plugin,
    security(),
    offline(),
    versionedData(),
  ],
  server: { port: 5173, strictPort: true },
  preview: { port: 4173 },
  worker: { plugins: works.ofWorkers },
  optimizeDeps: {
    exclude: ["maplibre-gl/dist/maplibre-gl-worker.mjs"],
    include: ["geographiclib-geodesic", "minisearch/SearchableMap", "papaparse", "@tmcw/togeojson", "@xmldom/xmldom"],
  },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Files of their own: a change of ours leaves the large libraries in the cache, and each is weighed apart.
        codeSplitting: {
          groups: [
            { name: "vendor-react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 9 },
            { name: "vendor-maplibre", test: /node_modules[\\/]maplibre-gl[\\/].*\.mjs$/, priority: 9 },
            ...firstChunks(import.meta.dirname.replaceAll("\\", "/")),
          ],
        },
      },
    },
  },
});
