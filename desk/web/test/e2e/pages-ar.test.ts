import { pageTests } from "./pages.js";

pageTests("ar");
