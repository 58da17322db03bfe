import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorRoutes } from "./actors.js";
import { articleRoutes } from "./articles.js";
import { correctionRoutes } from "./corrections.js";
import { decisionRoutes } from "./decisions.js";
import { exportRoutes } from "./exports.js";
import { identityRoutes } from "./identities.js";
import { ontologyRoutes } from "./ontology.js";
import { relationRoutes } from "./relations.js";
import { reportRoutes } from "./reports.js";
import { reviewRoutes } from "./review.js";
import { storyRoutes } from "./stories.js";
import { todayRoutes } from "./today.js";

/** Every plugin under `/api/v1`. Another is a file beside these and a line here: see the README. */
export const ROUTES: readonly FastifyPluginAsyncZod[] = [
  todayRoutes,
  storyRoutes,
  articleRoutes,
  reportRoutes,
  actorRoutes,
  relationRoutes,
  ontologyRoutes,
  exportRoutes,
  reviewRoutes,
  correctionRoutes,
  decisionRoutes,
  identityRoutes,
];
