import { pageTests } from "./pages.js";

pageTests("en");
