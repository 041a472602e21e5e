export default {
  title: 'Rejoindre l’équipe',
  intro: 'Choisissez un mot de passe\u00A0: la connexion suit aussitôt.',
  noTokenTitle: 'Ce lien est incomplet',
  noToken: 'Ouvrez le lien entier reçu par courriel, ou demandez-en un nouveau à la personne qui administre l’équipe.',
  signIn: 'Se connecter',
  name: 'Votre nom',
  nameHelp: 'Tel que l’équipe le verra. Vide, il reste comme dans l’invitation.',
  password: 'Mot de passe',
  passwordHelp_one: 'Au moins {{count}} caractère. Une phrase convient très bien.',
  passwordHelp_other: 'Au moins {{count}} caractères. Une phrase convient très bien.',
  submit: 'Rejoindre',
};
