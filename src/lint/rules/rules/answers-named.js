// A fork asks a question, so every flow out of it is an answer: it carries a label for people and a condition for the engine.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:ExclusiveGateway') || (node.outgoing || []).length < 2) {
      return;
    }
    if (!(node.name || '').trim().endsWith('？')) {
      reporter.report(node.id, 'A forking gateway asks a question that ends with ？');
    }
    node.outgoing
      .filter(flow => !(flow.name || '').trim())
      .forEach(flow => reporter.report(flow.id, 'The answer has no label'));
    node.outgoing
      .filter(flow => !flow.conditionExpression)
      .forEach(flow => reporter.report(flow.id, 'The answer has no condition'));
  }
});
