export default {
  title: 'Contact',
};
