export { type Account, type Deed, type DemoAccount, type Desk, mayAct, ROLES, type Role } from "./context.js";
export { createDesk } from "./desk.js";
export { ProblemError } from "./http/problems.js";
export { type DeskOptions, LIMITS, type Limits } from "./options.js";
