import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import { createFetcher } from "@isnad/intake/sources";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { writeAudit } from "./accounts/audit.js";
import { createAuth } from "./accounts/auth.js";
import { addSessions } from "./accounts/session.js";
import type { Desk } from "./context.js";
import { addAnswers } from "./http/answers.js";
import { addEtags } from "./http/etags.js";
import { SERIALIZERS } from "./http/logs.js";
import { addMetrics } from "./http/metrics.js";
import { addOriginCheck } from "./http/origin.js";
import { addPages } from "./http/pages.js";
import { addProblems, problemOf, sendProblem } from "./http/problems.js";
import { addRoles } from "./http/roles.js";
import { Ingestions } from "./ingestions/ingestions.js";
import { Watcher } from "./ingestions/watcher.js";
import { type DeskOptions, LIMITS, type Limits } from "./options.js";
import { adminRoutes } from "./routes/admin.js";
import { commentRoutes } from "./routes/comments.js";
import { ROUTES } from "./routes/index.js";
import { ingestionRoutes } from "./routes/ingestions.js";
import { registrationRoutes } from "./routes/registration.js";
import { sessionRoutes } from "./routes/session.js";
import { systemRoutes } from "./routes/system.js";
import { userRoutes } from "./routes/users.js";

/** Letters of a path's parameter: ids of articles may be addresses. */
const LONGEST_PARAMETER = 2_000;

/** Files of the app that may be asked for, for each other request that may be. */
const FILES = 10;

/** Scripts, workers and styles of our own alone. Elements are styled from scripts through the DOM, which no policy forbids. */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'none'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

async function addProtection(app: FastifyInstance, limits: Limits, secure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: "deny" },
    crossOriginEmbedderPolicy: false,
  });
  // A page of the app is some forty small files: they are counted apart, or a few people behind one address would lock each other out.
  const isFile = ({ url }: FastifyRequest): boolean => url.startsWith("/assets/");
  await app.register(rateLimit, {
    keyGenerator: (request) => `${request.ip}${isFile(request) ? " files" : ""}`,
    max: (request) => limits.requests * (isFile(request) ? FILES : 1),
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

/** The empty server, with its limits. */
function serverOf({ log, trustProxy = false }: DeskOptions, limits: Limits): FastifyInstance {
  const app = Fastify({
    logger: log === undefined ? false : { level: log.level, serializers: SERIALIZERS, ...(log.stream ? { stream: log.stream } : {}) },
    trustProxy,
    bodyLimit: limits.body,
    requestTimeout: limits.requestTime,
    handlerTimeout: limits.handlerTime,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // What is refused before any route: an address that is none.
    frameworkErrors: (error, _request, reply) =>
      void sendProblem(reply, problemOf(error.statusCode ?? 400, "bad-request", "This is no address of the desk.")),
    // How often node looks for requests that are too slow.
    http: { connectionsCheckingInterval: Math.min(5_000, limits.requestTime), headersTimeout: limits.requestTime },
  });
  // Only JSON: a form of another site can send plain text without being asked for leave.
  app.removeContentTypeParser("text/plain");
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

/** What routes have at hand. */
const deskOf = (options: DeskOptions): Desk => ({
  archive: options.archive,
  knowledge: options.knowledge,
  analyse: options.analyse,
  reader: options.reader,
  version: options.version,
  demo: options.demo ?? [],
  audit: (request, deed) => writeAudit(options.archive.database, request.account, deed),
});

/** Runs and the watch of feeds; they end before the server does. */
function addIngestions(app: FastifyInstance, options: DeskOptions): { ingestions: Ingestions; watcher: Watcher | null } {
  const tools = {
    archive: options.archive,
    knowledge: options.knowledge,
    readers: options.readers,
    fetcher: options.fetcher ?? (() => createFetcher()),
    log: app.log,
  };
  const ingestions = new Ingestions(tools);
  const watcher = options.watch ? new Watcher(tools) : null;
  app.addHook("onReady", async () => watcher?.start());
  app.addHook("onClose", async () => {
    await watcher?.end();
    await ingestions.settled();
  });
  return { ingestions, watcher };
}

/** Makes the desk: every route, ready to listen. Close it before the archive. */
export async function createDesk(options: DeskOptions): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...options.limits };
  const { origin = null, loopback = true } = options;
  const secure = origin?.startsWith("https:") === true;
  const app = serverOf(options, limits);
  app.decorate("desk", deskOf(options));
  app.decorateRequest("account", null);
  addProblems(app);
  const registry = addMetrics(app);
  await addProtection(app, limits, secure);
  addOriginCheck(app, { origin, loopback });
  const auth = await createAuth(options.archive.database, { origin: origin ?? "http://localhost", secure });
  addSessions(app, auth);
  addRoles(app);
  addAnswers(app, options.archive);
  addEtags(app);
  await addDescription(app, options.version);
  const { ingestions, watcher } = addIngestions(app, options);
  const routes = [
    ...ROUTES,
    systemRoutes(registry),
    sessionRoutes(auth, limits.signIns),
    registrationRoutes(auth, limits.registrations),
    userRoutes(auth),
    ingestionRoutes(ingestions, options.folders ?? []),
    adminRoutes(watcher, registry),
    commentRoutes(options.addressKey),
  ];
  await app.register(
    async (api) => {
      for (const plugin of routes) await api.register(plugin);
    },
    { prefix: "/api/v1" },
  );
  await addPages(app, options.web ?? null);
  return app;
}
