// Ids tell what an element is, so that logs, tests and jobs can be read without the picture. The first type that fits counts.
const prefixes = [
  [ 'bpmn:UserTask', 'userTask' ],
  [ 'bpmn:ServiceTask', 'serviceTask' ],
  [ 'bpmn:BusinessRuleTask', 'businessRuleTask' ],
  [ 'bpmn:CallActivity', 'callActivity' ],
  [ 'bpmn:SubProcess', 'subProcess' ],
  [ 'bpmn:Gateway', 'gateway' ],
  [ 'bpmn:EndEvent', 'endEvent' ],
  [ 'bpmn:Event', 'event' ],
  [ 'bpmn:SequenceFlow', 'flow' ],
  [ 'bpmn:Message', 'message' ]
];

module.exports = () => ({
  check(node, reporter) {
    if (!node.id) {
      return;
    }
    const prefix = prefixOf(node);
    if (prefix && !new RegExp(`^${prefix}_[a-z]\\w*$`).test(node.id)) {
      reporter.report(node.id, `Id should start with ${prefix}_`, [ 'id' ]);
    }
  }
});

function prefixOf(node) {
  if (node.$instanceOf('bpmn:StartEvent') && !node.$parent.triggeredByEvent) {
    return 'startEvent';
  }
  const found = prefixes.find(([ type ]) => node.$instanceOf(type));
  return found && found[1];
}
