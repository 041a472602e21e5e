export default {
  title: 'Se connecter',
  intro: 'Votre liste d’appels vous attend où vous l’avez laissée.',
  again: 'Connectez-vous\u00A0: vous reviendrez à la page demandée.',
  email: 'Adresse de courriel',
  password: 'Mot de passe',
  submit: 'Se connecter',
  forgotten: 'Mot de passe oublié\u202F? La personne qui administre l’équipe peut vous donner un nouveau lien.',
  setupNeeded: 'Cette installation n’a pas encore d’équipe. Ouvrez le lien affiché dans le terminal au démarrage.',
};
