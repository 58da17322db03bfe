export { dossierErrors } from "./errors/dossiers.js";
export { type Cause, countCauses, errorLines, type ReadingError } from "./errors/report.js";
export { type DossierScore, scoreDossiers, scoreNumbers, scoreTable } from "./scoring/dossiers.js";
export { type DossierLine, EvaluationError, type GoldArticle, type GoldReport, readDossiers, readGold } from "./scoring/gold.js";
export { fnv1a, isSetAside } from "./split.js";
