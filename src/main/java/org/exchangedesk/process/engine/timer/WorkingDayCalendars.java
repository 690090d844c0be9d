package org.exchangedesk.process.engine.timer;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.exchangedesk.calendar.OfficeCalendar;
import org.exchangedesk.calendar.WorkingDayTime;

/**
 * The engine's calendars, which also understand working days ({@code 5WD@17:00}) in durations and due dates; the rest is left to the
 * engine. The other two overloads of {@code resolveDuedate} end in the overridden one.
 */
final class WorkingDayCalendars {

    private WorkingDayCalendars() {
    }

    /** @param office resolved lazily: the engine is configured before there is a calendar */
    static BusinessCalendarManager with(Supplier<OfficeCalendar> office) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar() {
            @Override
            public Date resolveDuedate(String text, Date start) {
                return WorkingDayTime.isMeantBy(text) ? resolved(text, start, office) : super.resolveDuedate(text, start);
            }
        });
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar() {
            @Override
            public Date resolveDuedate(String text, Date start) {
                return WorkingDayTime.isMeantBy(text) ? resolved(text, start, office) : super.resolveDuedate(text, start);
            }
        });
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }

    private static Date resolved(String text, Date start, Supplier<OfficeCalendar> office) {
        Date from = start == null ? ClockUtil.getCurrentTime() : start;
        return Date.from(WorkingDayTime.parse(text).after(from.toInstant(), office.get()));
    }
}
