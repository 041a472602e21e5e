import type fr from '../fr/open-sources.js';
import type { Shape } from '../shape.js';

export default {
  register: {
    title: 'Public register',
    open: 'Complete from the public register',
    help: 'Asks the API Recherche d’entreprises once, with the SIREN or the name of this organisation. Nothing changes before you choose.',
    none: 'The register knows no administration under this name. Add its SIREN to the record, then try again.',
    choose: 'Which one is it?',
    closed: 'closed',
    changes: 'What would change',
    is: '{{field}}: {{value}}',
    nothing: 'The record says already all that the register knows.',
    from: 'instead of “{{value}}”',
    apply: 'Take these values',
    done: 'Record completed from the public register.',
    address: 'Address',
  },
  places: {
    open: 'Find the postcode',
    help: 'Asks the national address service once, with the town or the name. The postcode gives department, time zone and public holidays.',
    none: 'The address service does not find this place. Add the town to the record, then try again.',
    choose: 'Where is it?',
    apply: 'Take this place',
    done: 'Place saved.',
  },
  directory: {
    title: 'Directory of the administration',
    intro: 'No list? Build one from the State’s directory, by type of service and by department. You see each row before anything is saved.',
    type: 'Type of service',
    typeHelp: 'Choose from the list, or write the directory’s code.',
    department: 'Department',
    departmentHelp: 'Such as 45, 2A or 974. Empty: all of France.',
    build: 'Build the list',
    none: 'The directory knows no service of this type in this department.',
    cut_one: 'The directory knows {{count}}: the list stops at {{rows}}. Choose a department to have them all.', cut_other: 'The directory knows {{count}}: the list stops at {{rows}}. Choose a department to have them all.',
    types: {
      mairie: 'Town hall', epci: 'Intermunicipal body', cg: 'Departmental council', cr: 'Regional council', prefecture: 'Prefecture', sous_pref: 'Sub-prefecture', caf: 'Family allowance office',
      cpam: 'Health insurance office', mdph: 'Departmental disability office', france_services: 'France services', rectorat: 'Education authority', ars: 'Regional health agency', sdis: 'Fire and rescue service',
    },
  },
} satisfies Shape<typeof fr>;
