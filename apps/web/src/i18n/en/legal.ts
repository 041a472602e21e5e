import type { Shape } from '../shape.js';
import type fr from '../fr/legal.js';

export default {
  title: 'Legal notice',
  intro: 'Who runs this installation, and what it keeps.',
  sections: {
    host: { heading: 'Who runs this installation', text: 'Premier Cercle is free software (MIT licence). The public team that installed it here publishes it and answers for what it records.' },
    data: { heading: 'Personal data', text: 'The app keeps data about people at work: name, job title, professional contact details, calls and answers. They serve to find the first users of a public digital service.\nThey are kept for three years after the last contact that came from the person, unless the team sets another time, and are then made anonymous.' },
    rights: { heading: 'Your rights', text: 'Every message says where the data come from and how to object: in one gesture, at once, for good. A person may also ask the team that called to read, correct or erase their file. In France they may turn to the CNIL (cnil.fr).' },
    cookies: { heading: 'Cookies', text: 'One cookie, which holds your session. No audience measurement, no tracking of e-mails, nothing taken from elsewhere.' },
    credits: { heading: 'Credits', text: 'Typefaces Instrument Sans and Newsreader (OFL). Icons Lucide (ISC). Public holidays: date-holidays (ISC and CC BY 3.0).' },
  },
} satisfies Shape<typeof fr>;
