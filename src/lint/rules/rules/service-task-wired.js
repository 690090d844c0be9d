// serviceTask_sendNotice is done by ${sendNoticeDelegate} in a transaction of its own, so that a failure stops at its own element.
// Only the step behind a start form stays synchronous: input it refuses goes back to the person who typed it.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:ServiceTask')) {
      return;
    }
    const bean = '${' + node.id.replace(/^serviceTask_/, '') + 'Delegate}';
    if (node.get('camunda:delegateExpression') !== bean) {
      reporter.report(node.id, `delegateExpression should be ${bean}`);
    }
    if (node.get('camunda:asyncBefore') === behindStartForm(node)) {
      reporter.report(node.id, 'asyncBefore everywhere but behind a start form');
    }
  }
});

function behindStartForm(node) {
  return (node.incoming || []).some(({ sourceRef }) =>
    sourceRef.$instanceOf('bpmn:StartEvent') && Boolean(sourceRef.get('camunda:formRef')));
}
