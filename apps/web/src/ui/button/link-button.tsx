import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { buttonClass, type ButtonLook } from './button.js';

interface AnchorProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
}

function ButtonAnchor({ variant, size, icon: Icon, className, children, ref, ...rest }: AnchorProps) {
  return <a {...rest} ref={ref} className={buttonClass({ variant, size }, className)}>{Icon && <Icon aria-hidden />}{children}</a>;
}

/** Leads to a view of the app (`to`, `params`, `search` as in the router's Link) and looks like a button. */
export const LinkButton = createLink(ButtonAnchor);

/** Leaves the app, or downloads, or dials: a plain address that looks like a button. */
export function AnchorButton(props: AnchorProps) {
  return <ButtonAnchor {...props} />;
}
