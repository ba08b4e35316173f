import { type HTMLAttributes, type RefObject, useLayoutEffect } from "react";
import "./poster.css";
import { posterElement } from "./poster-element.ts";

interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly place: RefObject<HTMLDivElement | null>;
  /** The map will show something else: the picture is no more than a background then. */
  readonly elsewhere: boolean;
}

/** Where the picture of the opening view stands. It goes from place to place as one element, so that nothing flickers. */
export function PosterPlace({ place, elsewhere, children, ...rest }: Props) {
  useLayoutEffect(() => {
    const picture = posterElement();
    if (picture) place.current?.prepend(picture);
  }, [place]);
  return (
    <div ref={place} className="poster-place" data-elsewhere={elsewhere} {...rest}>
      {children}
    </div>
  );
}
