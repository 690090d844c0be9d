// What a step does is Java under test; a script in the model would be neither reviewed nor tested there.
module.exports = () => ({
  check(node, reporter) {
    if (node.$instanceOf('bpmn:ScriptTask') || node.$instanceOf('camunda:Script')) {
      reporter.report(node.id || node.$parent.id, 'No script in a model');
    }
    if (node.scriptFormat) {
      reporter.report(node.id, 'No script in a model');
    }
  }
});
