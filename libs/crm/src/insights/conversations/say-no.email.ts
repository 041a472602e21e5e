import type { EmailContent } from '#platform/mail/email.entity.js';
import { escapeHtml } from '#platform/mail/escape-html.js';

/** A letter as a person wrote it: no header, no button. A line stays a line. */
export function sayNoEmail({ subject, text }: { subject: string; text: string }, lang: string): EmailContent {
  const paragraphs = text.trim().split(/\n{2,}/).map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('');
  return { subject, text: `${text.trim()}\n`, html: `<!doctype html><html lang="${lang}"><body style="font-family:Arial,sans-serif;color:#161616;line-height:1.5">${paragraphs}</body></html>` };
}
