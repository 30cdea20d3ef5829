// The properties of a run that nobody else may make at the same time: read once, written through.

import type { PropertiesPort } from '../ports.js';

/** The same properties with all of them read in one call, when the first is asked for. */
export function keptProperties(port: PropertiesPort): PropertiesPort {
  let known: Map<string, string> | null = null;
  const kept = (): Map<string, string> => {
    known ??= new Map(Object.entries(port.all()));
    return known;
  };
  /** What a write that failed left behind is read again. */
  const written = (write: () => void, keep: (values: Map<string, string>) => void): void => {
    const values = known;
    known = null;
    write();
    if (values !== null) keep(values);
    known = values;
  };
  return {
    get: (key) => kept().get(key) ?? null,
    all: () => Object.fromEntries(kept()),
    set: (key, value) =>
      written(
        () => port.set(key, value),
        (values) => values.set(key, value),
      ),
    setAll: (values) =>
      written(
        () => port.setAll(values),
        (all) => Object.entries(values).forEach(([key, value]) => void all.set(key, value)),
      ),
    remove: (key) =>
      written(
        () => port.remove(key),
        (values) => values.delete(key),
      ),
  };
}
