// What a step does is Java under test; a script in the model would be neither reviewed nor tested there.
module.exports = () => ({
  check(node, reporter) {
    if (node.$instanceOf('bpmn:ScriptTask') || node.$instanceOf('camunda:Script')) {
      reporter.report(ownerOf(node).id, 'No script in a model');
    }
  }
});

// A script of a listener or a parameter has no id of its own.
function ownerOf(node) {
  return node.id ? node : ownerOf(node.$parent);
}
