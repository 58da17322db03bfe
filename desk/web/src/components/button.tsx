import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import "./button.css";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** `strong`: what the page is for, once a view. `quiet`: without a frame. */
  readonly look?: "plain" | "strong" | "quiet" | "danger";
  readonly children: ReactNode;
  readonly className?: string;
}

/** A button. Icons stand before the words. */
export function Button({ look = "plain", className = "", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look} ${className}`} />;
}

/** A button that shows a picture only: its words are for who cannot see it, and show as its title. */
export function IconButton({ label, children, className = "", ...props }: Omit<ButtonProps, "look"> & { readonly label: string }) {
  return (
    <AriaButton {...props} aria-label={label} className={`button button-quiet button-icon ${className}`}>
      {children}
    </AriaButton>
  );
}
