/** Guided tours: their list, and the card of a step. */
import { counted, type Message, message, type Noun } from "../language.ts";

const STEPS: Noun = { en: ["step", "steps"], ru: ["шаг", "шага", "шагов"], zh: "步" };

export const TOURS = {
  title: message("Guided tours", "Туры", "导览"),
  steps: (n: number) => counted(n, STEPS),
  tour: (title: Message) => message(`Tour: ${title.en}`, `Тур: ${title.ru}`, `导览：${title.zh}`),
  step: (step: number, all: number) => message(`${step} of ${all}`, `${step} из ${all}`, `第 ${step} 步，共 ${all} 步`),
  /** Between the name of a place and what is said of it. */
  stop: message(".", ".", "："),
  end: message("End the tour", "Закончить тур", "结束导览"),
  back: message("Back", "Назад", "上一步"),
  next: message("Next", "Далее", "下一步"),
  last: message("End", "Конец", "结束"),
  more: message("More about it", "Подробнее", "详细信息"),
} as const;
