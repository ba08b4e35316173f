/** Directions in words. */
import type { CompassPoint } from "../compass.ts";
import { type Message, message } from "../language.ts";

/** In Russian the dative, to stand after «к»; in Chinese to stand before 方向. */
export const DIRECTIONS: Readonly<Record<CompassPoint, Message>> = {
  N: message("north", "северу", "正北"),
  NNE: message("north-north-east", "северо-северо-востоку", "东北偏北"),
  NE: message("north-east", "северо-востоку", "东北"),
  ENE: message("east-north-east", "востоко-северо-востоку", "东北偏东"),
  E: message("east", "востоку", "正东"),
  ESE: message("east-south-east", "востоко-юго-востоку", "东南偏东"),
  SE: message("south-east", "юго-востоку", "东南"),
  SSE: message("south-south-east", "юго-юго-востоку", "东南偏南"),
  S: message("south", "югу", "正南"),
  SSW: message("south-south-west", "юго-юго-западу", "西南偏南"),
  SW: message("south-west", "юго-западу", "西南"),
  WSW: message("west-south-west", "западо-юго-западу", "西南偏西"),
  W: message("west", "западу", "正西"),
  WNW: message("west-north-west", "западо-северо-западу", "西北偏西"),
  NW: message("north-west", "северо-западу", "西北"),
  NNW: message("north-north-west", "северо-северо-западу", "西北偏北"),
};
