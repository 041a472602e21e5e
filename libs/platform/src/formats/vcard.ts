import { contentLine, lineText } from './content-lines.js';

export interface Card {
  /** The same for the same card for ever. */
  uid: string;
  firstName: string | null;
  lastName: string | null;
  /** What the card is called where nobody is named. */
  organisation: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  address: { line: string | null; postcode: string | null; city: string | null };
}

/** A card of version 3.0: what telephones, Outlook and Thunderbird all read. */
export function vCard({ uid, firstName, lastName, organisation, jobTitle, email, phone, address }: Card): string {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const parts = (...texts: (string | null)[]): string => texts.map((text) => lineText(text ?? '')).join(';');
  const maybe = (property: string, text: string | null): string => (text ? contentLine(property, lineText(text)) : '');
  return [
    'BEGIN:VCARD\r\nVERSION:3.0\r\n', contentLine('UID', `urn:uuid:${uid}`),
    contentLine('N', parts(lastName, firstName, null, null, null)), contentLine('FN', lineText(name || organisation)), contentLine('ORG', lineText(organisation)),
    // Without it a telephone files a body under "no name".
    name ? '' : 'X-ABSHOWAS:COMPANY\r\n',
    maybe('TITLE', jobTitle), maybe('EMAIL;TYPE=INTERNET,WORK', email), maybe('TEL;TYPE=WORK,VOICE', phone),
    address.line || address.city ? contentLine('ADR;TYPE=WORK', parts(null, null, address.line, address.city, null, address.postcode, null)) : '',
    'END:VCARD\r\n',
  ].join('');
}
