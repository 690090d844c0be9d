const names = [
  'answers-named',
  'history-kept',
  'id-prefix',
  'no-script',
  'service-task-wired',
  'user-task-wired'
];

module.exports = {
  configs: {
    all: {
      rules: Object.fromEntries(names.map(name => [ name, 'error' ]))
    }
  }
};
