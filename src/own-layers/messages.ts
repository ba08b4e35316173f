/** What page and worker say to each other. */
import type { Message } from "../core/language.ts";
import type { LayerId } from "../core/model.ts";
import type { OwnFeature, PositionColumns } from "../core/own/own-layer.ts";
import type { Read } from "../core/own/read-own.ts";
import type { Result } from "../core/result.ts";

export interface Asked {
  readonly file: Blob;
  readonly layer: LayerId;
  readonly columns: PositionColumns | null;
}

export type Told =
  | { readonly type: "progress"; readonly share: number }
  /** Some of the features; they come before the outcome, which has none itself. */
  | { readonly type: "features"; readonly features: readonly OwnFeature[] }
  | { readonly type: "outcome"; readonly outcome: Result<Read, Message> };
