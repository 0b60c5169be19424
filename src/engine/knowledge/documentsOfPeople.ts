// What texts about one person are called, and how prompts announce them: CVs, notes of doctors, records, mails.

/** What is written about one person as a whole: names, addresses and numbers stand at its head. `cv_data` are the folds' scores. */
const DOCUMENT =
  /^(?:raw_?|full_?|user_?|candidate_?)?(?:(?:resume|curriculum_?vitae)(?:_?data)?|(?:resume|cv|curriculum_?vitae)(?:_?(?:text|content|contents|str|string|body|raw|md|markdown)){0,2})$|^(?:patient|customer|employee|applicant|candidate|borrower|student|lead|prospect|donor|claimant|policy_?holder)_?(?:data|info|information|records?|profile|details|history|notes?|file|report)(?:_?(?:text|str|string|json))?$|^(?:clinical|medical|doctors?|nursing|discharge|referral)_?(?:notes?|records?|reports?|history|summary|letter)(?:_?(?:text|str|string))?$|^(?:raw_?)?(?:patient|intake|clinical)_?(?:text|message|narrative|transcript)$|^(?:candidate_?)?cover_?letter(?:_?(?:text|content))?$|^(?:consultation|encounter|therapy|doctor_?patient|visit)_?(?:transcript(?:ion)?|notes?|conversation|dialogue)(?:_?text)?$|^(?:(?:phone|voice|sales|support)_?)?(?:call|meeting|interview|counsell?ing)_?transcript(?:ion)?(?:_?text)?$/i;

/** What somebody said, of a talk or of a film: the file tells which. */
const TRANSCRIPT = /^(?:full_?|raw_?|asr_?)?transcript(?:ion)?(?:_?(?:text|content))?$/i;
const OF_TALKS =
  /\b(?:meeting|call|phone|interview|consultation|patient|caller|customer|candidate|counsell?ing|therapy)s?(?:'s)?[ _-](?:audio[ _-]|conversation[ _-])?transcript/i;
const OF_FILMS = /youtube|podcast|video_?id|lecture|ted_?talk|earnings/i;

/** Whether a name is that of what people said in a meeting or call, in a file that speaks of such talks. */
export function isTalk(name: string, file: string): boolean {
  return TRANSCRIPT.test(name) && OF_TALKS.test(file) && !OF_FILMS.test(file);
}

/** What a prompt calls the text that it goes on with: `Resume:\n{text}`. */
const ANNOUNCES =
  /\b(?:resume|curriculum vitae|cv|patient(?:'s)? (?:record|notes?|history|report|information|data|message)|(?:medical|clinical) (?:record|report|history|notes?)|discharge summary|customer (?:record|profile|data|details)|(?:call|meeting|interview|consultation) transcript)(?: (?:text|content|data|below|here|is|as follows))*\s*[:=-]\s*[\s"'`<{[(-]*$/i;

/** `Rate the following resume and answer in JSON:\n{text}`: what is said of it stands between, but no other thing that may follow. */
const ANNOUNCES_FOLLOWING =
  /\b(?:this|(?:the )?following|below) (?:candidate'?s? )?(?:resume|cv|patient (?:record|notes?|history|report)|(?:medical|clinical) (?:record|report|history|notes?)|discharge summary)\b(?:(?!job|position|role|descri|require|criteri|question|query|schema|template|keyword|skill)[^.?!:])*[.:]\s*[\s"'`<{[(-]*$/i;

/** The same in Chinese and Russian: `简历：{text}`. */
const ANNOUNCES_ABROAD =
  /(?:简历|履历|簡歷|履歷|病历|病歷|出院小结|患者(?:信息|资料|資料|记录)|客户(?:信息|资料)|客戶(?:資料|資訊)|(?:個案|个案)(?:筆記|笔记|紀錄|記錄|记录|報告|报告)|(?:病人|會員|会员|學生|学生|員工|员工|僱員|申請人|申请人|求職者|求职者|投保人)(?:資料|资料|信息|資訊|紀錄|記錄|记录|檔案|档案))(?:内容|內容|全文|文本|原文|如下)*\s*[:：]\s*[\s"'`<{[(「《-]*$|резюме[^.?!:]{0,80}:\s*$/iu;

/** Whether a text says, right before a place that is filled in, that a document about a person follows. */
export function announcesDocument(text: string): boolean {
  const end = text.slice(-200);
  return ANNOUNCES.test(end) || ANNOUNCES_FOLLOWING.test(end) || ANNOUNCES_ABROAD.test(end);
}

/** What a prompt calls a mail as a text: `Classify the following email:`, `Email:` on a line of its own. */
const ANNOUNCES_MAIL =
  /\b(?:this|these|following|incoming|received)\s+(?:\w+\s+){0,2}e-?mails?\b(?!\s*address)[^.?!]{0,60}$|\be-?mail(?: (?:text|body|content))?:[^\S\n]*\n\s*["'`<]*$/i;

/** Whether a text says, right before a place that is filled in, that a mail follows which somebody wrote. */
export function announcesMessage(text: string): boolean {
  return ANNOUNCES_MAIL.test(text.slice(-200));
}

/** What gives results of a cross-validation, its folds or a coefficient of variation, all of which are called `cv` too. */
export const MAKES_NO_DOCUMENT = /^(?:cv|check_cv|cross_\w+|\w*folds?|std|variation)$|(?:CV|Fold|Split)$/;

/** Whether a key says that its value is such a document: `chain.invoke({"resume_text": text})`. */
export function isDocumentName(name: string): boolean {
  return DOCUMENT.test(name);
}
