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
    '身份证号|身份證號|身分證號|證件號|证件号|通行證|通行证|身份证|身份證|身分證|居民身份|护照|護照|回乡证|回鄉證|驾驶证|駕駛執照|驾照|社会保障号|社会保险号|社保号|稅務編號|纳税人识别号',
  ],
  [
    'direct.finid',
    'nothing',
    null,
    '戶口號碼|户口号码|帳戶號碼|账户号码|八達通號碼|八达通号码|八達通卡|八达通卡|银行卡号|銀行卡號|银行账号|銀行帳號|銀行戶口|信用卡号|信用卡號|卡号|卡號',
  ],
  [
    'direct.contact',
    'nothing',
    null,
    '电话号码|電話號碼|電話番号|主叫號碼|主叫号码|被叫號碼|被叫号码|來電號碼|来电号码|联系电话|聯絡電話|手机号|手機號|手機號碼|手提電話|手机|手機|电话|電話|传真|傳真|电子邮箱|电子邮件|電子郵件|電郵|电邮|邮箱|郵箱|家庭住址|住址|通讯地址|通訊地址|邮寄地址|收货地址|收件地址|联系地址',
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
    '病历号|病歷號|病案号|住院号|就诊号|門診號|门诊号|患者编号|患者ID|患者編號|病人编号|病人編號|客户编号|客户号|客戶編號|客户ID|客戶ID|会员号|會員編號|会员编号|学号|學號|工号|員工編號|學生編號|学生编号|受助人編號|投保人編號|車牌|车牌|员工编号|保单号|保單號|账号|帳號|賬號',
  ],
  ['direct.online', 'people', null, '用戶編號|用户编号|用戶ID|用户ID'],
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
    '入息|月入|职业|職業|学历|學歷|教育程度|收入|薪资|薪資|月薪|年薪|工资|工資|单位名称|工作单位',
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

/** Parts that say the column is about something else: a product's, a count, an average, what was hashed. */
const CANCELS =
  /是否|雜湊|杂凑|哈希|加密|脫敏|脱敏|去識別|匿名|掩碼|掩码|次数|次數|数量|數量|平均|总数|總數|占比|比例|类型|類型|长度|長度|房龄|車齡|车龄|树龄|設備年齡|品牌|型号|型號|网址|網址|手机店|手机壳/;

/** A telephone or an address of a shop, a firm or a house where people are served: `分店電話`, `學校地址`. */
const OF_HOUSES =
  /(?:分行|分店|分局|分公司|總行|總部|总部|門市|门市|門店|门店|店鋪|店舖|店铺|商店|商場|商场|商戶|商户|商家|餐廳|餐厅|食肆|酒店|供應商|供应商|廠商|厂商|廠家|厂家|公司|企業|企业|學校|学校|醫院|医院|診所|诊所|藥房|药房|院舍|機構|机构|辦事處|办事处|車站|车站|站點|站点|基站|倉庫|仓库|屋苑|樓盤|楼盘|部門|部门|客服)(?:聯絡|联系|查詢|客服|服務|通訊)?(?:電話|电话|傳真|传真|地址|電郵|电邮|郵箱|邮箱|熱線|热线)/;

/** What a table is about that has such a column: animals, houses with a name of their own, who goods come from. */
const KINDS: readonly (readonly [kind: 'animals' | 'herds' | 'register' | 'suppliers', name: RegExp])[] = [
  ['animals', /品種|品种|犬種|貓名|猫名|狗名|寵物|宠物|毛色|物種|物种/],
  ['herds', /品種|品种|犬種|貓名|猫名|狗名|寵物|宠物|毛色/],
  [
    'register',
    /(?:學校|学校|醫院|医院|診所|诊所|分行|分店|門市|门市|門店|门店|店舖|店铺|商戶|商户|餐廳|餐厅|酒店|機構|机构|車站|车站|公司|企業|企业)(?:中文|英文)?(?:名稱|名称|名)$|^(?:店名|校名|院名|站名)$/,
  ],
  ['suppliers', /供應商|供应商|廠商|厂商|批發商|批发商/],
];

/** Somebody is served there: a shop has no mobile, no home and nothing delivered to it. */
const OF_SOMEBODY =
  /^(?:聯絡|联系)?手[機机]|住址|收[貨货件](?:人|地址|電話|电话)|^(?:客[戶户]|顧客|顾客|會員|会员|員工|员工|學生|学生|病人|患者|[聯联](?:絡|系)人)(?:姓名|名稱|名称)?$/;

/** The kinds of table that the names of columns tell of; of houses only where nobody is spoken of beside them. */
export function chineseKinds(names: readonly string[]): readonly ('animals' | 'herds' | 'register' | 'suppliers')[] {
  const isOfPeople = names.some((name) => OF_SOMEBODY.test(name));
  return KINDS.flatMap(([kind, pattern]) => {
    const counts = !isOfPeople || (kind !== 'register' && kind !== 'suppliers');
    return counts && names.some((name) => pattern.test(name)) ? [kind] : [];
  });
}

const CHINESE_ENTRIES: readonly Entry[] = GROUPS.flatMap(([category, needs, attribute, phrases]) =>
  phrases.split('|').map((phrase) => ({ phrase, category, needs, attribute, proxy: false })),
).sort((left, right) => right.phrase.length - left.phrase.length);

/** First entry whose phrase stands in the name; null where none does, or where the name is about something else. */
export function chineseEntry(name: string): Entry | null {
  if (CANCELS.test(name) || OF_HOUSES.test(name)) return null;
  const upper = name.toUpperCase();
  return CHINESE_ENTRIES.find((entry) => upper.includes(entry.phrase)) ?? null;
}
