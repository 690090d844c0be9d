-- What a desk on version 9 of the tables had written: each table and each column holds something. Kept documents are added by the test.

insert into organization (code, version, name, kind, email, phone, address, service_state, suspended_from) values
    ('XC12345678', 3, '臺南市範例公會', 'ORGANIZATION', 'office@guild.example', '06-0000001', '臺南市範例路1號', 'IN_SERVICE', null),
    ('XA34567890', 1, '範例區公所', 'AGENCY', 'office@district.example', '06-0000003', null, 'SUSPENDED', '2026-06-15');

insert into case_number (roc_year, last_number) values (115, 2);

-- 115-0001: extended twice, the first of them corrected, then completed; 115-0002: suspended in the second round
insert into improvement_notice (case_no, version, status, registered_by, registered_at, org_code, org_name, period_from, period_to, incident_level,
        reason_text, contact_unit, contact_name, contact_phone, contact_email, deadline_length, day_kind, reminder_days, follow_up_limit, lead_days,
        deviation_reason, follow_up_officer, approved_by, approved_at, return_reason, withdrawal_reason, withdrawal_proposed_by, revocation_reason,
        revocation_proposed_by, file_number, retention_period, suspension_start_on, suspension_notified_on, suspension_stopped_on, suspension_stopped_by,
        suspension_stop_note, suspension_revoked_at) values
    ('115-0001', 21, 'CLOSED', 'staff-a', '2026-03-02 01:00Z', 'XC12345678', '臺南市範例公會', '2026-02-10', '2026-02-12', 2, '連線至惡意IP', '資訊科', '承辦甲',
        '06-0000009', 'unit@city.example', 10, 'WORKING', '7,3,1', 3, 5, '多給三日', 'staff-a', 'supervisor-c', '2026-03-02 02:00Z', '請補法令依據', '誤登', 'staff-b',
        null, null, '0115/1/1', '5年', null, null, null, null, null, null),
    ('115-0002', 17, 'SUSPENDING', 'staff-b', '2026-04-01 01:00Z', 'XA34567890', '範例區公所', '2026-03-20', '2026-03-21', 4, null, '資訊科', '承辦乙', '06-0000009',
        'unit@city.example', 5, 'CALENDAR', '2', 2, 5, null, 'staff-b', 'supervisor-d', '2026-04-01 03:00Z', null, null, null, '已補送資料', 'staff-a', null, null,
        '2026-06-15', '2026-06-02', '2026-06-15', 'staff-b', '檔管局來電告知', '2026-06-16 01:00Z');

insert into user_computer_ip values ('115-0001', 0, '203.0.113.10'), ('115-0001', 1, '2001:db8::10'), ('115-0002', 0, '203.0.113.20');
insert into malicious_ip values ('115-0001', 0, '198.51.100.7'), ('115-0002', 0, '198.51.100.8');
insert into improvement_item values ('115-0001', 0, 1, '說明連線原因', false), ('115-0001', 1, 2, '※以電子郵件回復者另以電話確認', true),
    ('115-0002', 0, 1, '掃描病毒', false);
insert into legal_basis values ('115-0001', 0, '公文電子交換系統資訊安全管理規範第5點第2項第1款', '公文電子交換系統資訊安全管理規範', '5', '2', '1'),
    ('115-0002', 0, '公文電子交換系統資訊安全管理規範第6點', '公文電子交換系統資訊安全管理規範', '6', null, null);

-- by their ids: the first deadline; a further one that was corrected; one set once more, which ends at noon; one that ends with its day
insert into deadline (case_no, round, due_on, set_at, set_by, computation, reminded_days, entered_on, ends_at) values
    ('115-0001', 1, '2026-03-16', '2026-03-02 03:00Z', 'staff-a', '自115年3月3日起算10個工作日', 3, '2026-03-16', '2026-03-16 16:00Z'),
    ('115-0001', 2, '2026-03-27', '2026-03-17 01:00Z', 'staff-a', '指定之日', null, '2026-03-27', '2026-03-27 16:00Z'),
    ('115-0001', 2, '2026-03-30', '2026-03-17 02:00Z', 'staff-a', '指定之日', null, '2026-03-28', '2026-03-30 16:00Z'),
    ('115-0001', 2, '2026-03-30', '2026-03-17 03:00Z', 'staff-a', '星期六，順延至星期一上午', 1, '2026-03-28', '2026-03-30 04:00Z'),
    ('115-0001', 3, '2026-04-20', '2026-03-31 01:00Z', 'staff-a', '指定之日', null, '2026-04-20', '2026-04-20 16:00Z'),
    ('115-0002', 1, '2026-04-06', '2026-04-01 04:00Z', 'staff-b', '自115年4月2日起算5日', null, '2026-04-06', '2026-04-06 16:00Z');

insert into delivery (case_no, document, channel, recipient, document_number, sent_on, content, gone_on, served, served_on, proof, recorded_by, start_on,
        start_entered_on, start_computation) values
    ('115-0001', 'NOTICE', 'EMAIL', 'office@guild.example', '府研智字第1150000001號', '2026-03-02', '限期改善單全文', '2026-03-02', true, '2026-03-03', '電子郵件回條',
        'staff-a', null, null, null),
    ('115-0002', 'NOTICE', 'REGISTERED_MAIL', null, '府研智字第1150000002號', '2026-04-01', '限期改善單全文', '2026-04-01', false, null, '查無此人', 'staff-b', null, null, null),
    ('115-0002', 'SUSPENSION', 'OFFICIAL_LETTER', null, '府研智字第1150000003號', '2026-06-02', '中止通知全文', '2026-06-02', true, '2026-06-03', '回執', 'staff-b', '2026-06-15',
        '2026-06-15', '指定之日');

insert into reply (case_no, no, channel, state, received_on, document_number, respondent_name, respondent_phone, respondent_email, claimed_completion_on,
        notice_enclosed, seal_seen, checked_in_round, missing_items, corrects, correction_reason, registered_at, registered_by) values
    ('115-0001', 1, 'EMAIL', 'REPLACED', '2026-03-10', null, '王範例', '06-0000002', 'wang@guild.example', '2026-03-09', true, false, 1, '缺印信', null, null,
        '2026-03-10 01:00Z', 'staff-a'),
    ('115-0001', 2, 'OFFICIAL_LETTER', 'COMPLETE', '2026-04-10', '範公字第1號', '王範例', '06-0000002', 'wang@guild.example', '2026-04-09', true, true, 3, null, 1, '改以公文回復',
        '2026-04-10 01:00Z', 'staff-a');
insert into reply_item select id, 0, 1, '已重灌', true, '已完成' from reply;
insert into reply_evidence select id, 0, '掃描報告.pdf' from reply;
insert into phone_record (case_no, reply_no, direction, outcome, phone_number, our_person, their_person, talked_at, content, recorded_at, recorded_by) values
    ('115-0001', 1, 'OUTBOUND', 'CONFIRMED', '06-0000001', '承辦甲', '王範例', '2026-03-10 02:00Z', '確認為本人回復', '2026-03-10 02:10Z', 'staff-a');

insert into follow_up_round (case_no, round, officer, opened_at, early_reason, early_by) values
    ('115-0001', 1, 'staff-a', '2026-03-02 03:00Z', null, null), ('115-0001', 2, 'staff-a', '2026-03-17 03:00Z', null, null),
    ('115-0001', 3, 'staff-a', '2026-03-31 01:00Z', '用戶來電', 'staff-b'), ('115-0002', 1, 'staff-b', '2026-04-01 04:00Z', null, null),
    ('115-0002', 2, 'staff-b', '2026-04-07 01:00Z', null, null);

-- of 115-0002 the further deadline is chosen, and its row is not there yet
insert into assessment (case_no, round, state, result, outcome, follow_up_date, new_deadline, severity_reason, proposed_start_on, other_text, opinion,
        suspension_notice_date, suspension_start_date, correction_reason, approved_by, approved_at, refusal_reason, assessed_at, assessed_by, entered_on) values
    ('115-0001', 1, 'REPLACED', 'EXTENDED', 'EXTENDED', '2026-03-17', '2026-03-27', null, null, null, '尚缺佐證', null, null, null, null, null, null,
        '2026-03-17 01:00Z', 'staff-a', '2026-03-27'),
    ('115-0001', 1, 'VALID', 'EXTENDED', 'EXTENDED', '2026-03-17', '2026-03-30', null, null, null, '尚缺佐證', null, null, '期限登錄有誤', null, null, null,
        '2026-03-17 02:00Z', 'staff-a', '2026-03-28'),
    ('115-0001', 2, 'VALID', 'OTHER', 'EXTENDED', '2026-03-31', '2026-04-20', null, null, '待原廠更新', '再給期限', null, null, null, null, null, null,
        '2026-03-31 01:00Z', 'staff-a', '2026-04-20'),
    ('115-0001', 3, 'VALID', 'COMPLETED', 'COMPLETED', '2026-04-13', null, null, null, null, '改善完成', null, null, null, null, null, null,
        '2026-04-13 01:00Z', 'staff-a', null),
    ('115-0002', 1, 'VALID', 'EXTENDED', 'EXTENDED', '2026-04-07', '2026-05-29', null, null, null, '未回復', null, null, null, null, null, null,
        '2026-04-07 01:00Z', 'staff-b', '2026-05-29'),
    ('115-0002', 2, 'REFUSED', 'SUSPENDED', 'SUSPENDED', '2026-05-30', null, null, '2026-06-10', null, '屆期未改善', null, null, null, 'supervisor-d', null, '日期過近',
        '2026-05-30 01:00Z', 'staff-b', '2026-06-10'),
    ('115-0002', 2, 'VALID', 'SUSPENDED', 'SUSPENDED', '2026-06-01', null, '再次連線至惡意IP', '2026-06-15', null, '屆期未改善', '2026-06-02', '2026-06-15', null,
        'supervisor-d', '2026-06-01 06:00Z', null, '2026-06-01 05:00Z', 'staff-b', '2026-06-15');

insert into bureau_report (case_no, occurrence, prepared_at, reported_on, correction, content, answer, answered_on, bureau_document_number, note, answer_recorded_by) values
    ('115-0002', 1, '2026-06-02 02:00Z', '2026-06-02', null, '連線異動表全文', 'RETURNED', '2026-06-03', '檔資字第1號', '代碼有誤', 'staff-b'),
    ('115-0002', 2, '2026-06-03 02:00Z', '2026-06-03', '更正代碼', '連線異動表全文', 'ACCEPTED', '2026-06-04', '檔資字第2號', null, 'staff-b');
insert into incident_report (case_no, reported_at, report_number, report_level, reason, recorded_at, recorded_by) values
    ('115-0001', '2026-02-12 01:00Z', '通報第1號', 2, '與登錄等級相同', '2026-03-03 01:00Z', 'staff-a');
insert into notice_event (case_no, at, actor, kind, text) values ('115-0001', '2026-03-02 01:00Z', 'staff-a', '登錄案件', '臺南市範例公會'),
    ('115-0002', '2026-04-01 01:00Z', 'staff-b', '登錄案件', '範例區公所');

-- a mail that did not arrive, was corrected and sent again, and then replaced by a letter
insert into outgoing_mail (id, version, case_no, kind, occurrence, dedupe_key, message_id, sender, recipient, subject, body, raw_message, raw_sha256,
        queued_at, replaces, state, attempts, next_attempt_at, first_attempted_at, claimed_at, sent_at, last_response, resolved_by, resolved_at, resolution_reason,
        letter_document_number, letter_sent_on, letter_channel) values
    ('00000000-0000-0000-0000-000000000001', 2, '115-0001', 'NOTICE', '1', '115-0001/NOTICE/1', '<1@city.example>', 'desk@city.example', 'old@guild.example', '限期改善單', '本文',
        'raw 1', encode(sha256('raw 1'), 'hex'), '2026-03-02 03:00Z', null, 'REPLACED', 1, '2026-03-02 03:00Z', '2026-03-02 03:00Z', '2026-03-02 03:00Z', null,
        '550 no such user', 'staff-a', '2026-03-02 04:00Z', '更正地址', null, null, null),
    ('00000000-0000-0000-0000-000000000002', 1, '115-0001', 'NOTICE', '1+1', '115-0001/NOTICE/1+1', '<2@city.example>', 'desk@city.example', 'office@guild.example', '限期改善單', '本文',
        'raw 2', encode(sha256('raw 2'), 'hex'), '2026-03-02 04:00Z', '00000000-0000-0000-0000-000000000001', 'SENT', 1, '2026-03-02 04:00Z', '2026-03-02 04:00Z', '2026-03-02 04:00Z',
        '2026-03-02 04:00Z', '250 OK', null, null, null, null, null, null),
    ('00000000-0000-0000-0000-000000000003', 3, '115-0002', 'SUSPENSION', '1', '115-0002/SUSPENSION/1', '<3@city.example>', 'desk@city.example', 'office@district.example', '中止', '本文',
        'raw 3', encode(sha256('raw 3'), 'hex'), '2026-06-02 01:00Z', null, 'BY_LETTER', 1, '2026-06-02 01:00Z', '2026-06-02 01:00Z', '2026-06-02 01:00Z', null, '421 try later', 'staff-b',
        '2026-06-02 02:00Z', '改以公文寄發', '府研智字第1150000003號', '2026-06-02', 'OFFICIAL_LETTER');
insert into outgoing_mail_attachment (mail_id, position, name, content_type, sha256, content) values
    ('00000000-0000-0000-0000-000000000002', 1, '限期改善單.pdf', 'application/pdf', encode(sha256('%PDF'), 'hex'), '%PDF');

update office_calendar set version = nextval('office_calendar_version');
insert into calendar_edition (year, file_name, sha256, revised, state, entered_by, entered_at, decided_by, decided_at) values
    (2026, '115年中華民國政府行政機關辦公日曆表.csv', repeat('a', 64), false, 'IN_FORCE', 'supervisor-c', '2026-01-02 01:00Z', 'supervisor-c', '2026-01-02 02:00Z');
insert into calendar_day (edition_id, day, working, description)
    select 1, day::date, extract(isodow from day) < 6, '' from generate_series(timestamp '2026-01-01', timestamp '2026-12-31', interval '1 day') day;

-- the one decided last holds of each day, and it is not the one entered last; one waits, one was dropped, two were decided in the same moment
insert into office_closure (first_day, last_day, kind, reason, source, state, entered_by, entered_at, decided_by, decided_at) values
    ('2026-08-10', '2026-08-11', 'WHOLE_DAY', '颱風', '市府公告', 'IN_FORCE', 'supervisor-c', '2026-08-09 12:00Z', 'supervisor-c', '2026-08-09 15:00Z'),
    ('2026-08-10', '2026-08-10', 'MORNING', '颱風', '市府公告', 'IN_FORCE', 'supervisor-d', '2026-08-09 12:10Z', 'supervisor-d', '2026-08-09 13:00Z'),
    ('2026-08-13', '2026-08-13', 'WHOLE_DAY', '颱風', '市府公告', 'DROPPED', 'supervisor-c', '2026-08-09 12:20Z', 'supervisor-c', '2026-08-09 14:00Z'),
    ('2026-08-11', '2026-08-11', 'REVOKED', '颱風遠離', '市府公告', 'IN_FORCE', 'supervisor-d', '2026-08-10 12:00Z', 'supervisor-d', '2026-08-10 13:00Z'),
    ('2026-08-12', '2026-08-12', 'WHOLE_DAY', '颱風', '市府公告', 'PROPOSED', 'supervisor-c', '2026-08-10 12:30Z', null, null),
    ('2026-09-01', '2026-09-01', 'WHOLE_DAY', '豪雨', '市府公告', 'IN_FORCE', 'supervisor-c', '2026-08-31 12:00Z', 'supervisor-c', '2026-08-31 13:00Z'),
    ('2026-09-01', '2026-09-01', 'AFTERNOON', '豪雨', '市府公告', 'IN_FORCE', 'supervisor-c', '2026-08-31 12:10Z', 'supervisor-c', '2026-08-31 13:00Z');
