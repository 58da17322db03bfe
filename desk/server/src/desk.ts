import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Desk } from "./context.js";
import { addEtags } from "./http/etags.js";
import { addMetrics } from "./http/metrics.js";
import { addProblems, problemOf, sendProblem } from "./http/problems.js";
import { addRoles } from "./http/roles.js";
import { type DeskOptions, LIMITS, type Limits } from "./options.js";
import { ROUTES } from "./routes/index.js";
import { systemRoutes } from "./routes/system.js";

/** Letters of a path's parameter: ids of articles may be addresses. */
const LONGEST_PARAMETER = 2_000;

/** Scripts, workers and styles of our own alone; React Aria sets `style` attributes, which no header can name. */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

async function addProtection(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: { maxAge: 31_536_000 },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: limits.requests,
    timeWindow: "1 minute",
    errorResponseBuilder: (_request, { after, statusCode }) =>
      Object.assign(new Error(`Too many requests: try again in ${after}.`), { statusCode, code: "too-many-requests" }),
  });
}

async function addDescription(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Isnad",
        version,
        description: "Who did what to whom, according to whom: the archive's API. Errors are problem+json (RFC 9457).",
      },
      servers: [{ url: "/" }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** Makes the desk: every route, ready to listen. Close it before the archive. */
export async function createDesk(options: DeskOptions): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...options.limits };
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit: limits.body,
    requestTimeout: limits.requestTime,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const desk: Desk = {
    archive: options.archive,
    knowledge: options.knowledge,
    analyse: options.analyse,
    version: options.version,
    demo: options.demo ?? [],
    audit: async () => {},
  };
  app.decorate("desk", desk);
  app.decorateRequest("account", null);
  addProblems(app);
  const registry = addMetrics(app);
  await addProtection(app, limits);
  addRoles(app);
  addEtags(app);
  await addDescription(app, options.version);
  await app.register(
    async (api) => {
      await api.register(systemRoutes(registry));
      for (const routes of ROUTES) await api.register(routes);
    },
    { prefix: "/api/v1" },
  );
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problemOf(404, "not-found", "There is nothing at this address.")));
  return app;
}
