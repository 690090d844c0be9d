// The house rules that a model alone can break, for analysts without Java, while they draw. ProcessWiringTest holds the same and more
// (beans, groups, forms) in the build, so a rule that is added here is added there.
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
