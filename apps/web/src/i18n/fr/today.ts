export default {
  title: 'Aujourd’hui',
};
