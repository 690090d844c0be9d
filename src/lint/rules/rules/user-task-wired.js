// userTask_settleTerms shows the form settleTerms of its own deployment, its answers go through ${settleTermsTask},
// and a group can see it.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:UserTask')) {
      return;
    }
    const step = node.id.replace(/^userTask_/, '');
    if (node.get('camunda:formRef') !== step || node.get('camunda:formRefBinding') !== 'deployment') {
      reporter.report(node.id, `Form should be ${step} with binding deployment`);
    }
    if (!node.get('camunda:candidateGroups')) {
      reporter.report(node.id, 'No candidate group');
    }
    if (!completeListeners(node).includes('${' + step + 'Task}')) {
      reporter.report(node.id, `No complete listener \${${step}Task}`);
    }
  }
});

function completeListeners(node) {
  const values = node.extensionElements ? node.extensionElements.get('values') : [];
  return values
    .filter(value => value.$instanceOf('camunda:TaskListener') && value.event === 'complete')
    .map(listener => listener.delegateExpression);
}
