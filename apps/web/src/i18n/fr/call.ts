export default {
  title: 'Appeler',
};
