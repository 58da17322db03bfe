import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app.js";
import { preferences } from "./preferences.js";

// Language, direction and colours are on the page before anything is drawn.
preferences();
createRoot(document.getElementById("app") as HTMLElement).render(<App />);
