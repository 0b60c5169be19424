// The lexicon in Chinese, Traditional and Simplified. Names are not written in words there: a phrase may stand anywhere.
import type { Attribute, Category, Entry, Needs } from './phrases';

type Group = readonly [category: Category, needs: Needs, attribute: Attribute | null, phrases: string];

// Longer phrases stand first: the first that is found decides.
const GROUPS: readonly Group[] = [
  [
    'direct.online',
    'nothing',
    null,
    'IP地址|IP位址|MAC地址|MAC位址|设备号|設備號|设备ID|裝置ID|用户名|用戶名|使用者名稱|微信号|微信號',
  ],
  [
    'direct.natid',
    'nothing',
    null,
    '身份证号|身份證號|身分證號|身份证|身份證|身分證|居民身份|护照|護照|回乡证|回鄉證|驾驶证|駕駛執照|驾照|社会保障号|社会保险号|社保号|稅務編號|纳税人识别号',
  ],
  ['direct.finid', 'nothing', null, '银行卡号|銀行卡號|银行账号|銀行帳號|銀行戶口|信用卡号|信用卡號|卡号|卡號'],
  [
    'direct.contact',
    'nothing',
    null,
    '电话号码|電話號碼|電話番号|联系电话|聯絡電話|手机号|手機號|手機號碼|手提電話|手机|手機|电话|電話|传真|傳真|电子邮箱|电子邮件|電子郵件|電郵|电邮|邮箱|郵箱|家庭住址|住址|通讯地址|通訊地址|邮寄地址|收货地址|收件地址|联系地址',
  ],
  ['direct.contact', 'identified', null, '地址'],
  [
    'direct.name',
    'nothing',
    null,
    '姓名|氏名|顧客名|患者氏名|客户名称|客戶姓名|联系人|聯絡人|收货人|收件人|持卡人|患者名|病人名',
  ],
  ['direct.name', 'people', null, '名字|姓氏'],
  [
    'direct.recordid',
    'nothing',
    null,
    '病历号|病歷號|病案号|住院号|就诊号|門診號|门诊号|患者编号|患者ID|患者編號|病人编号|病人編號|客户编号|客户号|客戶編號|客户ID|客戶ID|会员号|會員編號|会员编号|学号|學號|工号|員工編號|员工编号|保单号|保單號|账号|帳號|賬號',
  ],
  ['direct.biometric', 'nothing', null, '指纹|指紋|人脸特征|人臉特徵|声纹|聲紋|虹膜'],
  ['quasi.date', 'nothing', 'age', '出生日期|出生年月|出生年份|生日'],
  ['quasi.geo', 'people', null, '邮编|郵編|邮政编码|郵政編碼|籍贯|籍貫|户籍|戶籍|户口所在地'],
  ['quasi.demographic', 'nothing', 'sex', '性别|性別'],
  ['quasi.demographic', 'nothing', 'age', '年龄段|年齡組|年龄组|客户年龄|患者年龄'],
  ['quasi.demographic', 'people', 'age', '年龄|年齡|岁数|歲數'],
  ['quasi.demographic', 'nothing', 'family', '婚姻|婚否|已婚|子女数|子女數|家庭状况|家庭狀況'],
  ['quasi.demographic', 'nothing', 'nationality', '国籍|國籍|出生地|原籍'],
  [
    'quasi.demographic',
    'people',
    null,
    '职业|職業|学历|學歷|教育程度|收入|薪资|薪資|月薪|年薪|工资|工資|单位名称|工作单位',
  ],
  ['special.origin', 'nothing', 'race', '种族|種族|民族|族裔'],
  ['special.belief', 'nothing', 'religion', '宗教|信仰'],
  ['special.belief', 'nothing', 'belief', '政治面貌|党派|黨派'],
  ['special.health', 'nothing', 'disability', '残疾|殘疾|殘障|残障|怀孕|懷孕|妊娠'],
  ['special.health', 'nothing', null, '病史|血型|过敏史|過敏史|艾滋|愛滋'],
  ['special.health', 'people', null, '诊断|診斷|疾病|药物|藥物|处方|處方|症状|症狀|吸烟|吸煙'],
  ['special.criminal', 'nothing', null, '犯罪记录|犯罪紀錄|前科|案底'],
  ['secret', 'nothing', null, '密码|密碼|口令'],
];

/** Parts that say the column is about something else: a product's, a company's, a count, an average. */
const CANCELS =
  /是否|次数|次數|数量|數量|平均|总数|總數|占比|比例|类型|類型|长度|長度|房龄|車齡|车龄|树龄|設備年齡|品牌|型号|型號|网址|網址|手机店|手机壳/;

const CHINESE_ENTRIES: readonly Entry[] = GROUPS.flatMap(([category, needs, attribute, phrases]) =>
  phrases.split('|').map((phrase) => ({ phrase, category, needs, attribute, proxy: false })),
).sort((left, right) => right.phrase.length - left.phrase.length);

/** First entry whose phrase stands in the name; null where none does, or where the name is about something else. */
export function chineseEntry(name: string): Entry | null {
  if (CANCELS.test(name)) return null;
  const upper = name.toUpperCase();
  return CHINESE_ENTRIES.find((entry) => upper.includes(entry.phrase)) ?? null;
}
