export default {
  title: 'Page introuvable',
  text: 'Cette adresse ne mène à rien, ou à quelque chose qui n’existe plus.',
  home: 'Aller à l’accueil',
};
