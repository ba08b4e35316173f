/** The only place where the state changes. Pure. */
import type { Atlas } from "../core/atlas.ts";
import { capOfClaim } from "../core/drawing-of-claim.ts";
import type { Message } from "../core/language.ts";
import { type Cap, capOf } from "../core/lnglat.ts";
import type { Feature, PassageId } from "../core/model.ts";
import { findOwn } from "../core/own/own-layer.ts";
import { capOfPassage } from "../core/places-of-passage.ts";
import type { Action } from "./action.ts";
import { endsWelcome, unfolded, withoutWelcome } from "./arrangement.ts";
import { reduceHiding, revealing, withFilter, withSelection } from "./hiding.ts";
import { hiddenWithOwn, reduceOwn } from "./own.ts";
import { reduceRoutes } from "./routes.ts";
import type { Offer, State, Target, TourPlace } from "./state.ts";
import type { Linked } from "./url.ts";

export function reduce(atlas: Atlas, state: State, action: Action): State {
  const next = reduced(atlas, state, action);
  if (next === state) return state;
  const panel = panelFor(next, action);
  const side = panel === "Layers" || panel === "Places" ? "left" : "right";
  const asking = panel ? { ...next, asks: { panel }, preferences: unfolded(next.preferences, side) } : next;
  return asking.welcome && endsWelcome(action) ? withoutWelcome(asking) : asking;
}

/** The panel in which the reader sees what an action did. */
function panelFor(next: State, action: Action): NonNullable<State["asks"]>["panel"] | null {
  switch (action.type) {
    case "passageOpened":
      return "Reader";
    case "tourSet":
      return next.tour && next.passage ? "Reader" : null;
    case "claimChosen":
      return next.claim ? "Figures" : null;
    case "measureToggled":
      return next.measuring ? "Measure" : null;
    case "alongSet":
      return next.along ? "Measure" : null;
    case "routesAdded":
      return "Measure";
    case "partAsked":
      return action.part === "layers" ? "Layers" : action.part === "places" ? "Places" : null;
    case "linkOpened":
      if (next.passage) return "Reader";
      if (next.claim) return "Figures";
      return next.routes.active === null ? null : "Measure";
    default:
      return null;
  }
}

function reduced(atlas: Atlas, state: State, action: Action): State {
  switch (action.type) {
    case "featurePressed": {
      const [feature] = action.here;
      if (!feature) return { ...state, selection: null };
      return { ...state, selection: { feature, at: action.at, here: action.here } };
    }
    case "featureChosen": {
      const feature = atlas.featureById.get(action.feature);
      const cap = feature ? capToSee(feature) : findOwn(state.own, action.feature)?.cap;
      return cap ? withSelection(atlas, { ...state, target: { cap } }, action.feature) : state;
    }
    case "featureStepped": {
      const { selection } = state;
      if (!selection) return state;
      const count = selection.here.length;
      const next = selection.here[(selection.here.indexOf(selection.feature) + action.by + count) % count];
      return next ? { ...state, selection: { ...selection, feature: next } } : state;
    }
    case "featureClosed":
      return { ...state, selection: null };
    case "featureHovered":
      return state.hovered === action.feature ? state : { ...state, hovered: action.feature };
    case "articleOpened":
      return { ...state, article: action.article, passage: null, readFor: null };
    case "passageOpened": {
      const passage = atlas.passageById.get(action.passage);
      if (!passage) return state;
      return { ...state, article: passage.article, passage: passage.id, readFor: action.feature };
    }
    case "passageSeen":
      return state.inView === action.passage ? state : followed(atlas, state, action.passage);
    case "followTextSet":
      return { ...state, followText: action.follow };
    case "onlyArticleSet":
      return withFilter(atlas, { ...state, onlyArticle: action.article });
    case "yearsSet":
      return withFilter(atlas, { ...state, years: action.years });
    case "ownAdded":
    case "ownRenamed":
    case "ownLookSet":
    case "ownRemoved":
      return reduceOwn(state, action);
    case "layerToggled":
    case "layersShown":
    case "kindToggled":
      return reduceHiding(atlas, state, action);
    case "measureToggled":
      return { ...state, measuring: !state.measuring, along: null, selection: null };
    case "alongSet": {
      const along = action.feature === null ? null : { feature: action.feature, from: action.from };
      return { ...state, along, measuring: false, selection: null };
    }
    case "vertexAdded":
    case "vertexMoved":
    case "vertexInserted":
    case "vertexRemoved":
    case "routesAdded":
    case "routeChosen":
    case "routeRenamed":
    case "routeClosed":
    case "routeModeSet":
    case "routeReversed":
    case "routeRemoved":
    case "routesCleared":
    case "routesOpened":
    case "undone":
    case "redone": {
      const routes = reduceRoutes(state.routes, action);
      if ("en" in routes) return withNotice(state, routes);
      if (routes === state.routes) return state;
      const added = action.type === "routesAdded" ? action.routes.flatMap(({ vertices }) => vertices) : [];
      // A single place is where the reader is already.
      return added.length > 1 ? { ...state, routes, target: { cap: capOf(added) } } : { ...state, routes };
    }
    case "welcomeClosed":
      return withoutWelcome(state);
    case "preferencesSet":
      return { ...state, preferences: { ...state.preferences, ...action.preferences } };
    case "tourSet":
      return withTour(atlas, state, action.tour);
    case "claimChosen":
      return withClaim(atlas, state, action.claim);
    case "borderScaleChosen":
      return { ...state, borderScale: action.scale };
    case "projectionSet":
      return { ...state, projection: action.projection };
    case "openingViewAsked":
      return { ...state, target: { cap: atlas.openingView } };
    case "partAsked": {
      const preferences = action.part === "reading" ? unfolded(state.preferences, "right") : state.preferences;
      return { ...state, preferences, wants: { part: action.part } };
    }
    case "cameraMoved":
      return { ...state, view: action.view };
    case "linkOpened": {
      const { feature, passage, hidden, hiddenKinds, routes, unit, speed, tour, ...rest } = action.linked;
      const opened = reduceRoutes(state.routes, { type: "routesOpened", routes });
      const base: State = {
        ...state,
        ...rest,
        tour: null,
        ...revealing(atlas, { hidden: hiddenWithOwn(state, hidden), hiddenKinds }, feature === null ? [] : [feature]),
        target: targetOf(atlas, action.linked, action.hasView),
        routes: "en" in opened ? state.routes : opened,
        preferences: { ...state.preferences, ...(unit && { unit }), ...(speed && { speed }) },
        passage,
        readFor: feature,
        article: atlas.passageById.get(passage ?? "")?.article ?? state.article,
        selection: feature === null ? null : { feature, at: null, here: [feature], linked: true },
      };
      const { features = [] } = atlas.claimById.get(rest.claim ?? "") ?? {};
      const claimed = { ...base, ...revealing(atlas, base, features) };
      const toured = tour
        ? { ...withTour(atlas, base, tour), ...(action.hasView && { target: base.target }) }
        : claimed;
      return action.problems.reduce((told, problem) => withNotice(told, problem), toured);
    }
    case "noticed":
      return withNotice(state, action.text, action.offer);
    case "loadAsked":
      return {
        ...state,
        tries: { ...state.tries, [action.what]: 1 + (state.tries[action.what] ?? 0) },
        notices: state.notices.filter(({ offer }) => offer !== action.what),
      };
    case "noticeDismissed":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
  }
}

/** Around a settlement that is drawn by its centre: closer, the coast beside it would be coarser than the eye. */
const SETTLEMENT_RADIUS_DEGREES = 0.3;

/** What must be in sight to see a feature where it lies. */
function capToSee({ cap, basis }: Feature): Cap {
  return basis === "centroid" ? { ...cap, radiusDegrees: Math.max(cap.radiusDegrees, SETTLEMENT_RADIUS_DEGREES) } : cap;
}

/** Where a link wants the camera: where it says, else at its feature, else on the whole story. */
function targetOf(atlas: Atlas, { view, feature }: Linked, hasView: boolean): Target {
  if (hasView) return { view };
  const chosen = atlas.featureById.get(feature ?? "");
  return { cap: chosen ? capToSee(chosen) : atlas.openingView };
}

/** From one passage to the next the map goes along; not on arrival, and not away from an open popup. */
function followed(atlas: Atlas, state: State, passage: PassageId | null): State {
  const follows = state.followText && state.inView !== null && passage !== null && state.selection === null;
  const cap = follows ? capOfPassage(atlas, passage) : null;
  return { ...state, inView: passage, ...(cap && { target: { cap } }) };
}

/** The measurement of a figure in sight, with the features it speaks of. */
function withClaim(atlas: Atlas, state: State, id: string | null): State {
  const claim = atlas.claimById.get(id ?? "");
  if (!claim) return { ...state, claim: null };
  const cap = capOfClaim(atlas, claim);
  const revealed = { ...state, ...revealing(atlas, state, claim.features) };
  return { ...revealed, claim: claim.id, selection: null, ...(cap && { target: { cap } }) };
}

/** Some surroundings of a single place, to know where it is. */
const TOUR_RADIUS_DEGREES = 2.5;

/** The step in sight, its passage in the reader. The tour ends beyond its last step. */
function withTour(atlas: Atlas, state: State, tour: TourPlace | null): State {
  const step = tour && atlas.tourById.get(tour.id)?.steps[tour.step];
  const feature = step && atlas.featureById.get(step.feature);
  if (!feature) return { ...state, tour: null };
  const passage = atlas.passageById.get(step.passage ?? "");
  const read = passage && { article: passage.article, passage: passage.id, readFor: feature.id };
  const cap = { ...feature.cap, radiusDegrees: Math.max(feature.cap.radiusDegrees, TOUR_RADIUS_DEGREES) };
  const shown = { onlyArticle: null, years: null, ...revealing(atlas, state, [feature.id, ...step.others]) };
  return { ...state, ...shown, ...read, tour, selection: null, claim: null, target: { cap } };
}

function withNotice(state: State, text: Message, offer: Offer | null = null): State {
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  return { ...state, notices: [...state.notices.filter((notice) => notice.text.en !== text.en), { id, text, offer }] };
}
