const TARGETS = [
  ["Skip to the map", ".maplibregl-canvas"],
  ["Skip to reading and measuring", "[role=tab][aria-selected=true]"],
] as const;

/** For the keyboard: past the hundreds of places in the list; seen only while focused. */
export function SkipLinks() {
  return (
    <>
      {TARGETS.map(([label, selector]) => (
        <button
          key={label}
          type="button"
          className="visually-hidden"
          onClick={() => document.querySelector<HTMLElement>(selector)?.focus()}
        >
          {label}
        </button>
      ))}
    </>
  );
}
