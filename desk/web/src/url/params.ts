import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/** How one value stands in the address. `fallback` is never written: addresses stay short, and a default may change. */
export interface Param<T> {
  read(values: readonly string[]): T;
  write(value: T): readonly string[];
}

/** Values by name in the address. */
export type ParamSpec = { readonly [name: string]: Param<never> | Param<unknown> };

/** What the values of a spec are. */
// biome-ignore lint/suspicious/noExplicitAny: the type of a parameter goes both in and out of it
export type ParamValues<S extends Record<string, Param<any>>> = { readonly [K in keyof S]: S[K] extends Param<infer T> ? T : never };

/** Any text; "" where none is given. */
export const text = (): Param<string> => ({
  read: ([value = ""]) => value,
  write: (value) => (value.trim() === "" ? [] : [value]),
});

/** Several texts: `type=AID&type=AGREE`. */
export const list = (): Param<readonly string[]> => ({
  read: (values) => [...new Set(values.filter((v) => v !== ""))],
  write: (values) => values,
});

/** One of some words; the first where none of them is given. */
export const choice = <const V extends string>(...values: readonly [V, ...V[]]): Param<V> => ({
  read: ([given]) => values.find((v) => v === given) ?? values[0],
  write: (value) => (value === values[0] ? [] : [value]),
});

/** A day, as 2020-08-18; "" where none or no day is given. */
export const day = (): Param<string> => ({
  read: ([value = ""]) => (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : ""),
  write: (value) => (value === "" ? [] : [value]),
});

/** A number between two others; `fallback` where none or another is given. */
export const number = (fallback: number, least: number, most: number): Param<number> => ({
  read: ([given]) => {
    const n = given === undefined || given === "" ? Number.NaN : Number(given);
    return n >= least && n <= most ? n : fallback;
  },
  write: (n) => (n === fallback ? [] : [String(n)]),
});

/** Yes or no; no where nothing is given. */
export const flag = (): Param<boolean> => ({ read: ([given]) => given === "true", write: (on) => (on ? ["true"] : []) });

// biome-ignore lint/suspicious/noExplicitAny: as above
type AnySpec = Record<string, Param<any>>;

/** The values in the search part of an address. Pure. */
export function readParams<S extends AnySpec>(spec: S, search: string): ParamValues<S> {
  const given = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(spec).map(([name, param]) => [name, param.read(given.getAll(name))])) as ParamValues<S>;
}

/** The search part of an address with some values changed; what the spec does not name stays as it is. Pure. */
export function writeParams<S extends AnySpec>(spec: S, search: string, change: Partial<ParamValues<S>>): string {
  const out = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    out.delete(name);
    for (const part of (spec[name] as Param<unknown>).write(value)) out.append(name, part);
  }
  return out.toString();
}

/**
 * The values of a page in its address, and how to change some of them. The address is the state of every view: what is chosen can be
 * linked to, and the way back goes through it. `replace`: the change makes no step of its own in the browser's history.
 */
export function useParams<S extends AnySpec>(
  spec: S,
): [values: ParamValues<S>, change: (change: Partial<ParamValues<S>>, options?: { replace?: boolean }) => void] {
  // Follows the address, which is read as it stands there: what wouter gives is decoded once already, and a % in a value would be lost.
  useSearch();
  const { search } = window.location;
  const [path, navigate] = useLocation();
  const values = useMemo(() => readParams(spec, search), [spec, search]);
  const change = useCallback(
    (changed: Partial<ParamValues<S>>, options: { replace?: boolean } = {}) => {
      // The address as it is now: two changes in one moment must not undo one another.
      const next = writeParams(spec, window.location.search, changed);
      navigate(next === "" ? path : `${path}?${next}`, options);
    },
    [spec, path, navigate],
  );
  return [values, change];
}
