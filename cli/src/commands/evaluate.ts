import {
  type DossierLine,
  dossierErrors,
  errorLines,
  type GoldArticle,
  readDossiers,
  readGold,
  scoreDossiers,
  scoreNumbers,
  scoreTable,
} from "@isnad/evaluation";
import { InputError } from "@isnad/intake";
import { tell, write } from "../streams/output.js";
import { safe } from "../terminal/screen.js";

/** Options of `isnad evaluate`. */
export interface EvaluateOptions {
  errors?: boolean;
  json?: boolean;
}

/** How many examples of each cause `--errors` prints. */
const EXAMPLES = 20;

/** Says which ids have no partner; refuses gold and dossiers that have none in common. */
function checkIds(gold: readonly GoldArticle[], dossiers: ReadonlyMap<string, DossierLine>, names: readonly [string, string]): void {
  const without = gold.filter((g) => !dossiers.has(g.id));
  const example = without[0]?.id;
  if (without.length === gold.length)
    throw new InputError(
      `No id of ${names[0]} is found in ${names[1]} (${example}, for one): the "id" of a gold article must be the id that its dossier's article has.`,
    );
  if (without.length > 0)
    tell(`${without.length} of ${gold.length} gold articles have no dossier (${example}, for one): they count as missed.`);
  const ids = new Set(gold.map((g) => g.id));
  const over = [...dossiers.keys()].filter((id) => !ids.has(id));
  if (over.length > 0) tell(`${over.length} dossiers have no gold (${over[0]}, for one): they are left out.`);
}

/** `isnad evaluate GOLD DOSSIERS`: scores dossiers against gold; gives the exit code. */
export async function evaluate(goldPath: string, dossierPath: string, options: EvaluateOptions): Promise<number> {
  const gold = readGold(goldPath);
  const dossiers = readDossiers(dossierPath);
  checkIds(gold, dossiers, [goldPath, dossierPath]);
  const score = scoreDossiers(gold, dossiers);
  const errors = options.errors ? dossierErrors(gold, dossiers) : null;
  if (options.json) {
    await write(`${JSON.stringify({ ...scoreNumbers(score), figures: score.figures, ...(errors && { errors }) })}\n`);
    return 0;
  }
  const lines = [...(errors ? [...errorLines(errors, EXAMPLES), ""] : []), ...scoreTable(score)];
  await write(`${lines.map(safe).join("\n")}\n`);
  return 0;
}
