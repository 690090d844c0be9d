// The engine refuses a process without a history time to live; ours is given as an ISO 8601 period.
module.exports = () => ({
  check(node, reporter) {
    if (node.$instanceOf('bpmn:Process') && !/^P\d+D$/.test(node.get('camunda:historyTimeToLive') || '')) {
      reporter.report(node.id, 'historyTimeToLive is missing or no period of days', [ 'historyTimeToLive' ]);
    }
  }
});
