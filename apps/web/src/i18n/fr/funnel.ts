export default {
  title: 'Entonnoir',
};
