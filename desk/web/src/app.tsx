import { QueryClientProvider } from "@tanstack/react-query";
import { Component, type ReactNode, Suspense } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Route, Switch, useLocation } from "wouter";
import { queryClient } from "./api/client.js";
import { useRole } from "./api/session.js";
import { Broken, Loading, NeedsRole, NotFound } from "./components/states.js";
import { localeOf } from "./language/format.js";
import { usePreferences } from "./preferences.js";
import { type PageRoute, ROUTES } from "./routes.js";
import { may } from "./shell/navigation.js";
import { Shell } from "./shell/shell.js";

/** Shows a sentence in place of a page that breaks, and the rest of the desk as it is. A new page starts afresh. */
class Guard extends Component<
  { readonly path: string; readonly children: ReactNode },
  { readonly error: Error | null; readonly path: string }
> {
  override state: { readonly error: Error | null; readonly path: string } = { error: null, path: this.props.path };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps(props: { readonly path: string }, state: { readonly path: string }) {
    return props.path === state.path ? null : { error: null, path: props.path };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken again={() => this.setState({ error: null })} />;
  }
}

/** A page for those who may see it. */
function Entry({ route: { page: Page, role = "reader" } }: { readonly route: PageRoute }) {
  return may(useRole(), role) ? <Page /> : <NeedsRole />;
}

/** The page that is open. */
function Pages() {
  const [path] = useLocation();
  return (
    <Guard path={path}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {ROUTES.map((route) => (
            <Route key={route.path} path={route.path}>
              <Entry route={route} />
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Guard>
  );
}

/** The whole desk. */
export function App() {
  const { language, digits } = usePreferences();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={localeOf(language, digits)}>
        <Shell>
          <Pages />
        </Shell>
      </I18nProvider>
    </QueryClientProvider>
  );
}
