/*
 * Sample data for looking at the forms: each form once or in several states, long enough to show where a line breaks.
 * Names are placeholders, addresses end in .example.
 */
'use strict';

const SUMMARY = ['案號：115-0001', '改善對象：XC12345678　○○市某某商業同業公會聯合會（組織或團體）', '資安事件等級：第二級　事件期間：115年11月2日至115年11月9日',
  '改善期限：115年12月4日（10個工作日）　追蹤人員：承辦甲', '法令依據：公文電子交換系統資訊安全管理規範第○點（第○項第○款）'].join('\n');

const LONG = '經查本用戶使用本系統電腦連線惡意IP原因係收發人員開啟偽冒廠商郵件之附件，致電腦遭植入惡意程式，現已由防火牆設定阻擋規則，'
  + '並更換該電腦作業系統，相關佐證資料如附件1；另已於115年11月20日對同仁辦理社交工程教育訓練，避免類似情形再次發生。';

const REPLY = ['第1號回復　電子郵件　115年11月18日09時12分收到', '填寫人：聯絡人甲　06-0000000　contact@guild.example', '1. ' + LONG,
  '2. 於115年11月19日使用防毒軟體掃描，其結果佐證資料如附件2。', '3. 公文電子交換檔案共37件，其中有附件者計有12件。'].join('\n');

const BY_KEY = {
  caseNo: '115-0001', caseSummary: SUMMARY, reply: REPLY, replies: REPLY + '\n\n' + REPLY.replace('第1號', '第2號'),
  orgCode: 'XC12345678', userComputerIps: '192.0.2.15\n192.0.2.16', maliciousIps: '203.0.113.10\n203.0.113.11\n198.51.100.7',
  legalBases: '公文電子交換系統資訊安全管理規範第○點（第○項第○款）\n臺南市政府組織及團體輕量化收發平台（WebjAgent）系統申請及使用須知第○點',
  contactUnit: '智慧發展中心', contactName: '承辦甲', contactPhone: '06-0000000轉0000', registeredPhone: '06-0000000轉0000',
  documentNumber: '○○字第1150000001號', fileNumber: '115/000000/1', retentionPeriod: '5年', followUpOfficer: 'clerk-a',
  reminderDays: '3,1', completedItems: '1,2,4', ourPerson: '智慧發展中心 技士 承辦甲', theirPerson: '總幹事 聯絡人甲',
  deadlinePreview: '發文日：115年11月20日\n起算日：115年11月23日（發文日之次日起第1個工作日）\n改善期限：115年12月4日（星期五）24時止',
  termsProposal: '改善期限：10個工作日\n催辦：期限屆滿前3日、1日\n追蹤次數上限：3次\n中止通知前置期間：7個工作日',
  openPoints: '改善單送達尚未登錄。\n第2號回復之電話確認未完成。',
  serviceWarning: '中止通知尚無送達紀錄，請確認是否如期中止。',
  defects: '未見用戶印信。\n第3項未附公文文號清單。', missingItems: '未見用戶印信。\n第3項未附公文文號清單。',
  calendarFile: '西元日期,星期,是否放假,備註\n20270101,五,2,開國紀念日\n20270102,六,2,\n20270103,日,2,\n20270104,一,0,',
  fileName: '116年中華民國政府行政機關辦公日曆表(修正版).csv', source: '○○市政府115年9月28日20時發布',
  change: '年度：116年（全年上班日 247 日）\n檔案：116年中華民國政府行政機關辦公日曆表(修正版).csv（修正版）\n與現行日曆表之差異：共 1 日\n116年9月28日（週二）改為放假：教師節',
  touched: '共 1 項；已通知者一律維持原日期，採用後於各案件留下紀錄：\n115-0001 ○○市某某商業同業公會聯合會　已通知之改善期限116年9月28日維持不變，依變更後之日曆計算為116年9月29日',
  improvementItems: '請確認貴用戶使用本系統電腦連線惡意IP原因。\n請對貴用戶使用本系統電腦進行掃毒及採樣回報掃描log或結果。'
};

function sample(field) {
  if (field.key in BY_KEY) {
    return BY_KEY[field.key];
  }
  const { reads } = field.properties || {};
  if (reads) {
    return reads === 'date' ? '115年11月20日' : '115年11月20日14時35分';
  }
  switch (field.type) {
    case 'checkbox': return false;
    case 'number': return (field.validate || {}).max ? Math.min(10, field.validate.max) : undefined;
    case 'select':
    case 'radio': return field.values ? field.values[0].value : undefined;
    case 'textfield': return /mail/i.test(field.key) ? 'contact@guild.example' : '填寫之內容';
    default: return LONG;
  }
}

const PROPOSED = { proposedDeadlineLength: 10, proposedDayKind: 'WORKING', proposedReminderDays: '3,1', proposedFollowUpLimit: 3, proposedLeadDays: 10 };

// What differs from the plain sample, state by state; 'empty' begins with nothing, as a start form does.
const STATES = {
  registerNotice: { empty: null, filled: {} },
  registerReply: { empty: null, filled: {}, correcting: { corrects: 1 } },
  correctAssessment: { empty: null, round1: { round: '1' }, round3: { round: '3' }, reassess: { round: '1', result: 'REASSESS' } },
  settleTerms: { proposed: PROPOSED, deviating: { ...PROPOSED, deadlineLength: 20 } },
  approveNotice: { approve: {}, return: { decision: 'RETURN' } },
  dispatchNotice: { email: {}, letter: { channel: 'OFFICIAL_LETTER' } },
  recordNoticeService: { served: {}, failed: { served: 'NO' } },
  confirmByPhone: { confirmed: {}, abandoned: { outcome: 'ABANDONED' } },
  checkCompleteness: { complete: {}, incomplete: { outcome: 'INCOMPLETE' } },
  assessFollowUp: {
    open: { round: 1, followUpLimit: 3, result: null },
    'round1-extended': { round: 1, followUpLimit: 3, result: 'EXTENDED' },
    'round1-suspended': { round: 1, followUpLimit: 3, result: 'SUSPENDED' },
    'round2-other': { round: 2, followUpLimit: 3, result: 'OTHER', nextStep: 'SUSPEND' },
    'round3-suspended': { round: 3, followUpLimit: 3, result: 'SUSPENDED' }
  },
  approveSuspension: { approve: {}, return: { decision: 'RETURN' } },
  dispatchSuspensionNotice: { email: {}, letter: { channel: 'REGISTERED_MAIL' } },
  confirmServiceStopped: { warning: {}, plain: { serviceWarning: '' } },
  approveWithdrawal: { approve: {}, refuse: { decision: 'REFUSE' } },
  resolveMail: { resend: {}, letter: { action: 'LETTER' }, discard: { action: 'DISCARD' } }
};

/** The states of a form worth looking at: name of the state (empty when there is one only) to data. */
exports.of = function (schema) {
  const plain = Object.fromEntries(schema.components.filter(field => field.key).map(field => [field.key, sample(field)]));
  const states = STATES[schema.id] || { '': {} };
  return Object.fromEntries(Object.entries(states).map(([state, difference]) => [state, difference ? { ...plain, ...difference } : {}]));
};
