import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * The look of every e-mail: tables, inline styles and hex colours, because mail programs know little else; no image, so
 * that nothing is missing where images are blocked. React escapes every text, so a name is never markup.
 */
export const INK = { paper: '#F5F2EB', card: '#FFFDF8', ink: '#1E1B16', quiet: '#4A443A', faint: '#665F52', line: '#DFD8CA', field: '#887F6F', act: '#0C6650', actSoft: '#DDEBE1', late: '#9C3B26' } as const;
export const SERIF = "Georgia,'Times New Roman',serif";
const SANS = 'Arial,Helvetica,sans-serif';

/** A table that only lays out: readers hear its content, not its cells. */
export function Layout({ children, width = '100%', style }: { children: ReactNode; width?: string; style?: CSSProperties }): ReactElement {
  return <table role="presentation" width={width} cellPadding={0} cellSpacing={0} border={0} style={style}><tbody>{children}</tbody></table>;
}

export interface EmailPage {
  lang: 'fr' | 'en';
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  /** Beside the product's name at the top. */
  about: string;
  /** At the top, right. */
  date: string;
  footer: ReactNode;
  children: ReactNode;
}

/** The whole document, as text. `children` are `Block`s. */
export function emailHtml({ lang, subject, preview, about, date, footer, children }: EmailPage): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: INK.paper }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preview}</div>
        <div role="article" aria-roledescription="email" aria-label={subject} lang={lang}>
          <Layout style={{ backgroundColor: INK.paper }}>
            <tr>
              <td align="center" style={{ padding: '24px 12px 32px' }}>
                <Layout width="600" style={{ width: '600px', maxWidth: '100%', backgroundColor: INK.card, border: `1px solid ${INK.line}`, fontFamily: SANS, color: INK.ink, textAlign: 'left' }}>
                  <Block top={24}>
                    <Layout>
                      <tr>
                        <td style={{ fontSize: '13px', lineHeight: '18px', color: INK.faint }}><span style={{ color: INK.act, fontWeight: 'bold' }}>Premier Cercle</span>, {about}</td>
                        <td align="right" style={{ fontSize: '13px', lineHeight: '18px', color: INK.faint, whiteSpace: 'nowrap' }}>{date}</td>
                      </tr>
                    </Layout>
                  </Block>
                  {children}
                  <Block top={30} bottom={26}>
                    <div style={{ borderTop: `1px solid ${INK.line}`, paddingTop: '14px', fontSize: '12px', lineHeight: '18px', color: INK.faint }}>{footer}</div>
                  </Block>
                </Layout>
              </td>
            </tr>
          </Layout>
        </div>
      </body>
    </html>,
  )}`;
}

/** One band of the page. Distances in pixels. */
export function Block({ children, top = 28, bottom = 0 }: { children: ReactNode; top?: number; bottom?: number }): ReactElement {
  return <tr><td style={{ padding: `${top}px 36px ${bottom}px` }}>{children}</td></tr>;
}

/** The sentence to read aloud, with what explains it. */
export function Headline({ children, detail }: { children: ReactNode; detail?: ReactNode }): ReactElement {
  return (
    <Block top={20}>
      <h1 style={{ margin: 0, fontFamily: SERIF, fontWeight: 'normal', fontSize: '27px', lineHeight: '35px', letterSpacing: '-0.2px' }}>{children}</h1>
      {detail === undefined ? null : <p style={{ margin: '12px 0 0', fontSize: '15px', lineHeight: '23px', color: INK.quiet }}>{detail}</p>}
    </Block>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <Block>
      <h2 style={{ margin: '0 0 8px', fontSize: '16px', lineHeight: '22px' }}>{title}</h2>
      {children}
    </Block>
  );
}

/** Lines of a list; each is an `Item`. */
export function Items({ children }: { children: ReactNode }): ReactElement {
  return <Layout style={{ fontSize: '15px', lineHeight: '22px' }}>{children}</Layout>;
}

export function Item({ name, detail, aside, late = false }: { name: ReactNode; detail?: ReactNode; aside?: ReactNode; late?: boolean }): ReactElement {
  const cell: CSSProperties = { padding: '7px 0', borderTop: `1px solid ${INK.line}` };
  return (
    <tr>
      <td style={cell}>
        <b>{name}</b>
        {detail === undefined ? null : <><br /><span style={{ fontSize: '13px', color: INK.quiet }}>{detail}</span></>}
      </td>
      <td align="right" style={{ ...cell, fontSize: '14px', whiteSpace: 'nowrap', color: late ? INK.late : INK.quiet }}>{aside}</td>
    </tr>
  );
}

/** A link that looks like a button. It opens a page and changes nothing: mail scanners follow every link. */
export function ButtonLink({ href, children, quiet = false }: { href: string; children: ReactNode; quiet?: boolean }): ReactElement {
  return (
    <Layout width="auto">
      <tr>
        <td style={{ backgroundColor: quiet ? INK.card : INK.act, border: `1px solid ${quiet ? INK.field : INK.act}`, borderRadius: '6px' }}>
          <a href={href} style={{ display: 'block', padding: '11px 20px', fontSize: '15px', lineHeight: '20px', fontWeight: quiet ? 'normal' : 'bold', color: quiet ? INK.ink : '#FFFFFF', textDecoration: 'none' }}>{children}</a>
        </td>
      </tr>
    </Layout>
  );
}
