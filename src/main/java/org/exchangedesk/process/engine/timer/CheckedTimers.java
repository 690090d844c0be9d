package org.exchangedesk.process.engine.timer;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.exchangedesk.Refusal;
import org.exchangedesk.calendar.WorkingDayTime;

/**
 * Applies the rule of {@link WorkingDaysInModels} at run time too: the value that a variable or an expression gives to a timer is known
 * only then. A step that would set a legal deadline in working days fails and says why.
 */
final class CheckedTimers extends BpmnParse {

    private boolean internal;

    CheckedTimers(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected TimerDeclarationImpl parseTimer(Element definition, ActivityImpl timer, String handler) {
        internal = handler.equals(TimerExecuteNestedActivityJobHandler.TYPE) && isUserTask(timer.getEventScope());
        return super.parseTimer(definition, timer, handler);
    }

    /** A multi-instance task is nested in a body, and its timer is attached to the body. */
    private static boolean isUserTask(ScopeImpl scope) {
        return is(scope, ActivityTypes.TASK_USER_TASK)
            || is(scope, ActivityTypes.MULTI_INSTANCE_BODY)
                && scope.getActivities().stream().anyMatch(task -> is(task, ActivityTypes.TASK_USER_TASK));
    }

    private static boolean is(ScopeImpl scope, String type) {
        return scope != null && type.equals(scope.getProperties().get(BpmnProperties.TYPE));
    }

    @Override
    protected Expression parseExpression(Element definition, String name) {
        Expression expression = super.parseExpression(definition, name);
        return expression == null || internal && name.equals("timeDuration") ? expression : new NoWorkingDays(expression);
    }

    /** Expression of a timer that is not the duration of an internal task; refuses working days as its value. */
    private record NoWorkingDays(Expression expression) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return checked(expression.getValue(scope));
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
            return checked(expression.getValue(scope, contextExecution));
        }

        private Object checked(Object value) {
            if (value instanceof String text && WorkingDayTime.isMeantBy(text)) {
                throw new Refusal("流程模型之計時「" + getExpressionText() + "」得出工作日「" + text
                    + "」；工作日之寫法僅供人工作業之內部時限，不得作為法定期限，請改由案件紀錄提供日期。");
            }
            return value;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            expression.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution contextExecution) {
            expression.setValue(value, scope, contextExecution);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }
    }
}
