/** What readers add to the map: one file, which comes with the first of it. */
import type { SceneAdditions } from "./scene.ts";
import { drawnOwn } from "./scene-own.ts";
import { drawnFigure, drawnRoutes } from "./scene-routes.ts";

export const ADDITIONS: SceneAdditions = { drawnRoutes, drawnFigure, drawnOwn };
