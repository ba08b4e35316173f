import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { linkPreviews } from "./src/build/link-previews.ts";
import { passageAtlas } from "./src/build/vite-plugin.ts";

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  plugins: [react(), passageAtlas(process.env.ARTICLE_TEXTS), linkPreviews(process.env.SITE_URL)],
  server: { port: 5173, strictPort: true },
  preview: { port: 4173 },
  optimizeDeps: {
    exclude: ["maplibre-gl/dist/maplibre-gl-worker.mjs"],
    include: ["geographiclib-geodesic", "minisearch"],
  },
  build: { target: "es2023", chunkSizeWarningLimit: 1200 },
});
