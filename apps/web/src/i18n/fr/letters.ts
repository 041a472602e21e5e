export default {
  title: 'Dire non, avec soin',
  help: 'Une lettre prête, à relire et à changer. Un seul message, qui part au bout d’une minute.',
  vendor: 'À qui attend un prestataire', opinion: 'À qui donne seulement des avis',
  language: 'Langue de la lettre', fr: 'Français', en: 'Anglais',
  to: 'À {{address}}', no_email: 'Aucune adresse connue\u00A0: la lettre peut être copiée.', opted_out: 'Cette personne ne veut plus être contactée\u00A0: rien ne peut partir.',
  subject: 'Objet', text: 'Texte', send: 'Envoyer', copy: 'Copier', copied: 'Lettre copiée.', close: 'Fermer',
  sending: 'La lettre part dans une minute.', takenBack: 'La lettre ne partira pas.',
  sent: 'Lettre {{moment}}\u00A0: {{state}}.',
};
