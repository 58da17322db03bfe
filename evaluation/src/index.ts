export { fnv1a, isSetAside } from "./split.js";
