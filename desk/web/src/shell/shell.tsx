import { Menu as MenuIcon, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Link, useLocation } from "wouter";
import { useRole } from "../api/session.js";
import { IconButton } from "../components/button.js";
import { useTexts } from "../language/texts.js";
import { AccountMenu } from "./account.js";
import { isOpen, may, NAVIGATION } from "./navigation.js";
import { SearchBar } from "./search-bar.js";
import { LanguageSwitch, Settings } from "./settings.js";
import { shellTexts } from "./texts.js";
import "./shell.css";

/** The mark and the name; leads to the first page. */
function Brand() {
  const t = useTexts(shellTexts);
  return (
    <Link href="/" className="brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className="brand-mark">
        <path d="M23 9.5C16 9.5 16 22.5 9 22.5M23 22.5h-6" fill="none" stroke="currentColor" strokeWidth="2.4" />
        <circle cx="23.5" cy="9.5" r="3.2" fill="currentColor" />
        <circle cx="8.5" cy="22.5" r="3.2" fill="currentColor" />
        <circle cx="23.5" cy="22.5" r="3.2" className="brand-dot" />
      </svg>
      <span className="naskh">{t.brand}</span>
    </Link>
  );
}

/** The sections of the desk, those that the role may see. `onOpen` is called when one is chosen. */
function Navigation({ onOpen }: { readonly onOpen?: () => void }) {
  const t = useTexts(shellTexts);
  const [path] = useLocation();
  const role = useRole();
  return (
    <nav aria-label={t.navigation} className="places">
      {NAVIGATION.map((group) => {
        const seen = group.filter((place) => may(role, place.role));
        return seen.length === 0 ? null : (
          <ul className="places-group" key={group[0]?.path}>
            {seen.map(({ path: to, text, icon: Icon }) => (
              <li key={to}>
                <Link href={to} className="place" aria-current={isOpen(to, path) ? "page" : undefined} onClick={onOpen}>
                  <Icon size={18} aria-hidden="true" />
                  {t[text] as string}
                </Link>
              </li>
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

/** The navigation on a narrow screen: behind a button, over the page. */
function Drawer() {
  const t = useTexts(shellTexts);
  return (
    <DialogTrigger>
      <IconButton label={t.menu} className="shell-menu">
        <MenuIcon size={20} aria-hidden="true" />
      </IconButton>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="drawer">
          <Dialog className="drawer-body">
            {({ close }) => (
              <>
                <div className="drawer-head">
                  <Heading slot="title" className="unseen">
                    {t.navigation}
                  </Heading>
                  <Brand />
                  <IconButton label={t.close} onPress={close}>
                    <X size={20} aria-hidden="true" />
                  </IconButton>
                </div>
                <Navigation onOpen={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** The frame around every page: skip link, bar, sections, and the page as the main landmark. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts(shellTexts);
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new page begins at its top, for the eyes and for the keyboard; not the first one, where the browser has put both.
  useEffect(() => {
    if (first.current) first.current = false;
    else if (path !== "") {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [path]);
  return (
    <div className="shell">
      <a href="#main" className="skip">
        {t.skip}
      </a>
      <header className="shell-bar">
        <Drawer />
        <Brand />
        <SearchBar />
        <div className="shell-tools">
          <LanguageSwitch />
          <Settings />
          <AccountMenu />
        </div>
      </header>
      <div className="shell-side">
        <Navigation />
      </div>
      <main id="main" ref={main} tabIndex={-1} className="shell-main">
        {children}
      </main>
    </div>
  );
}
