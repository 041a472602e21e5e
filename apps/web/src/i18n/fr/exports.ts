export default {
  open: 'Exporter', title: 'Exporter',
  what: 'Quoi', asFiltered_one: 'D’après les filtres affichés\u00A0: {{count}} organisation de la liste.', asFiltered_other: 'D’après les filtres affichés\u00A0: {{count}} organisations de la liste.',
  things: {
    targets: 'La liste', targetsDetail: 'Une ligne par organisation', contacts: 'Les contacts', contactsDetail: 'Une ligne par personne, sans celles qui ont demandé à ne plus être contactées', calls: 'Les appels', callsDetail: 'Une ligne par appel noté',
    invitations: 'Les invitations', invitationsDetail: 'Une ligne par personne invitée',
  },
  form: 'Forme',
  forms: {
    standard_xlsx: 'Excel ou LibreOffice (XLSX)', standard_csv: 'CSV', standard_json: 'Données pour un programme (JSON)', standard_vcf: 'Carnet d’adresses (vCard)', standard_ics: 'Agenda des relances (iCalendar)',
    lab_invitations_xlsx: 'Liste d’invitation à un open lab (XLSX)', lab_invitations_csv: 'Liste d’invitation à un open lab (CSV)', brevo_csv: 'Contacts pour Brevo (CSV)', grist_csv: 'Table pour Grist (CSV)', grist_xlsx: 'Table pour Grist (XLSX)',
    invitations_lab_invitations_xlsx: 'Liste d’invitation (XLSX)', invitations_lab_invitations_csv: 'Liste d’invitation (CSV)', invitations_standard_ics: 'Agenda des open labs (iCalendar)',
  },
  details: {
    invitations_standard: 'Toutes les colonnes\u00A0: état, réponses, rang d’attente, qui a invité', invitations_lab_invitations: 'Une ligne par personne, avec ce qu’elle a répondu et avec qui elle vient', invitations_ics: 'L’open lab à sa date, avec les personnes invitées',
    lab_invitations: 'Les personnes intéressées ou motivées, une fois chacune, avec une colonne pour la réponse', brevo: 'Chaque adresse une fois, sous les noms que Brevo attend', grist: 'Prête pour «\u00A0Importer un fichier\u00A0»',
    ics: 'Les rappels promis et ce qui est prévu sur ces organisations', vcf: 'Une carte par personne', json: 'Les mots de l’API, les dates en temps universel',
  },
  opinions: 'Avec les avis sur les personnes', opinionsDetail: 'Notes, faits entendus, profil probable, attente d’un prestataire. C’est écrit au journal, et chaque personne peut lire ce qui la concerne.',
  access: 'Avec les besoins d’accès', accessDetail: 'Ce qu’il faut à une personne pour venir peut dire quelque chose de sa santé. C’est écrit au journal.',
  guests_one: '{{count}} personne sur la liste de cet open lab.', guests_other: '{{count}} personnes sur la liste de cet open lab.',
  opinionsNeeded: 'Les filtres affichés choisissent des personnes d’après un avis\u00A0: le fichier le dirait. Cochez la case ci-dessous pour le prendre quand même.',
  submit: 'Télécharger', done_one: '{{name}}\u00A0: {{count}} ligne.', done_other: '{{name}}\u00A0: {{count}} lignes.', none: 'Rien à exporter avec ces filtres\u00A0: le fichier {{name}} n’a que son en-tête.',
};
