// What a model decides about people, by the words of its target, file, headings and data set: it sets how serious an unchecked
// decision is. Domains follow Annex III of Regulation (EU) 2024/1689; informative, no legal advice.
import { baseForm, isChinese, tokenize } from './lexicon/tokens';

export type Stakes = 'high' | 'ordinary';

export interface Domain {
  readonly id: string;
  /** For a message: `a credit decision`. */
  readonly title: string;
  readonly stakes: Stakes;
  /** Where such decisions are named in Annex III; empty where they are not. */
  readonly annex: string;
}

interface DomainRow extends Domain {
  /** Words or phrases, singular; `*` at the end stands for any ending; a Chinese one may stand anywhere in its run. */
  readonly tokens: readonly string[];
}

function domain(id: string, title: string, stakes: Stakes, annex: string, tokens: string): DomainRow {
  return { id, title, stakes, annex, tokens: tokens.split('|') };
}

const DOMAINS: readonly DomainRow[] = [
  domain(
    'justice',
    'a decision of justice or police',
    'high',
    'III 6 and 8',
    'recid*|parole|probationer|bail|arrest*|crime|criminal|offender|reoffen*|sentenc*|compas|policing|prison*|inmate|jail|reincidencia|reincidente|recidive|recidiviste|straftat*|ruckfalligkeit|再犯|犯罪|罪犯|假釋|假释|保釋|保释|囚犯|量刑',
  ),
  domain(
    'migration',
    'a decision on migration',
    'high',
    'III 7',
    'visa|asylum|border control|immigration|簽證|签证|入境|移民|庇護|庇护|難民|难民',
  ),
  domain(
    'credit',
    'a credit or insurance decision',
    'high',
    'III 5(b) and (c)',
    'credit|loan|mortgage|debtor|day past due|debt collection|arrears|underwrit*|scorecard|fico|lending|creditworthiness|insurance|delinquen*|debt|borrower|default payment|seriousdlqin*|premium|insurer|policyholder|microfinance|loan approval|home equity|charge off|hmda|credito|prestamo|emprestimo|hipoteca*|morosidad|moroso|impago|inadimplen*|aseguradora|kredit*|hypothek|darlehen|versicherung*|bonitat|assureur|emprunteur|solvabilite|mutuo|prestito|信貸|信贷|信用|貸款|贷款|違約|违约|按揭|逾期|債務|债务|催收|核保|拒保|保險|保险|保費|保费|保單|保单|索償|索偿|理賠|理赔|default|defaulted|defaulter',
  ),
  domain(
    'employment',
    'a decision about work',
    'high',
    'III 4',
    'hire|hired|hiring|recruit|recruited|recruitment|recruiter|resume|candidate|promotion|attrition|termination|performance rating|shortlist*|employee|placement|job offer|hr analytics|employee turnover|staff turnover|absenteeism|layoff|job change|job applicant|empleado|contratacion|reclutamiento|candidato|funcionario|mitarbeiter*|bewerb*|fluktuation|recrutement|embauche|salarie|candidat|dipendente|assunzione|招聘|錄用|录用|聘用|履歷|履历|简历|簡歷|求職|求职|應徵|应聘|應聘|晉升|晋升|升職|升职|離職|离职|員工|员工|僱員|雇员|績效|绩效|裁員|裁员',
  ),
  domain(
    'education',
    'a decision about education',
    'high',
    'III 3',
    'admission|admitted|gpa|dropout|exam|grade|student|proctor*|school|university|college|student performance|academic performance|lsat|ucas|pupil|scholarship*|bursar*|becas|gcse|ks2|ks4|alumno|alumna|alumnado|estudiante|escolar|colegio|universidad|aluno|evasao|escola|schule|schuler|schueler|schulabbruch|studierende*|studienabbruch|hochschule|etudiant|eleve|lycee|scolaire|decrochage|scuola|universita|studente|錄取|录取|入學|入学|留班|留級|留级|退學|退学|輟學|辍学|升學|升学|學業|学业|學生|学生|成績|成绩|學校|学校',
  ),
  domain(
    'health',
    'a decision about health',
    'high',
    '',
    'diagnosis|readmission|readmitted|mortality|triage|patient|disease|cancer|diabetes|diabetic|icu|stroke|clinical|medical|hospital|tumor|tumour|heart|sepsis|covid|thyroid|hypothyroid*|kidney|renal|hepat*|liver|cardio*|cardiac|alzheimer|dementia|parkinson|hypertension|pneumonia|tuberculosis|hiv|autism|asthma|prognosis|hospitalization|hospitalisation|preterm|fetal|maternal|nhanes|framingham|melanoma|obesity|depression|appointment|clinic|healthcare|health care|paciente|enfermedad|diagnostico|mortalidad|reingreso|salud|clinica|doenca|saude|patienten|krankenhaus|krankheit|klinik|schlaganfall|herzinfarkt|herzinsuffizienz|hopital|maladie|sante|mortalite|diabete|paziente|malattia|ospedale|病人|患者|病歷|病历|入院|住院|死亡率|疾病|癌|腫瘤|肿瘤|糖尿病|中風|中风|心臟|心脏|肺炎|抑鬱|抑郁|臨床|临床|醫療|医疗|分診|分诊|醫院|医院',
  ),
  domain(
    'benefits',
    'a decision about benefits or housing',
    'high',
    'III 5(a) and (d)',
    'eligib*|welfare|poverty|social benefit|tenant|tenancy|housing application|emergency dispatch|child welfare|homeless*|public coverage|medicaid|food stamp|unemployment benefit|ayuda social|vivienda social|pobreza|sozialhilfe|mieter|logement social|locataire|allocataire|社會福利|社会福利|福利金|綜援|低保|救助|受助|援助|公屋|貧困|贫困|租客|租戶|租户|欠租|露宿',
  ),
  domain(
    'biometrics',
    'biometric recognition',
    'high',
    'III 1',
    'face recognition|facial recognition|emotion recognition|gender classification|gender detection|age estimation|age prediction|speaker identification|celeba|fairface|utkface|人臉識別|人脸识别|面部識別|面部识别|情緒識別|情绪识别',
  ),
  domain(
    'income',
    'a prediction of income',
    'high',
    '',
    'income|salary|census|adult|salario|einkommen|gehalt|reddito|censo|收入|入息|薪金|薪資|薪资|月薪|人口普查',
  ),
  domain(
    'marketing',
    'marketing, churn or fraud',
    'ordinary',
    '',
    'churn|campaign|conversion|fraud|aml|marketing|upsell|retention|subscription|deposit|流失|營銷|营销|推廣|推广|促銷|促销|優惠|优惠|詐騙|诈骗|欺詐|欺诈|反洗錢|反洗钱',
  ),
];

/** Where a text stands decides how much one word says. */
export interface DomainText {
  readonly text: string;
  readonly from: 'target' | 'data-set' | 'file' | 'heading' | 'column';
}

export interface DomainMatch extends Domain {
  /** Word or phrase that was found. */
  readonly word: string;
  readonly from: DomainText['from'];
}

const WEIGHTS: Readonly<Record<DomainText['from'], number>> = {
  target: 4,
  'data-set': 4,
  file: 3,
  heading: 2,
  column: 1,
};

/** A word of a domain, and the kind of text that it stands in. */
export interface DomainSign extends DomainWord {
  readonly from: DomainText['from'];
}

/** Words that are as often a place near a house as what the rows are about, where a column is called after them. */
const PLACES: ReadonlySet<string> = new Set(['school', 'university', 'hospital', '學校', '学校', '醫院', '医院']);

/** What a course sets and a file or folder is called after, where the code was written for it: `final_exam.ipynb`. */
const COURSEWORK: ReadonlySet<string> = new Set(['exam', 'school', 'university', 'college']);

/** Words that name what is decided where they are the answer, and anything else anywhere else: `default_settings`. */
const ANSWERS: ReadonlySet<string> = new Set(['default', 'defaulted', 'defaulter']);

/** Everything that the texts say of domains, in their order. */
export function domainSigns(texts: readonly DomainText[]): readonly DomainSign[] {
  return texts.flatMap(({ text, from }) =>
    wordsOfDomains(text).flatMap((found) => {
      const isOther = (from === 'column' && PLACES.has(found.word)) || (from !== 'target' && ANSWERS.has(found.word));
      return isOther ? [] : [{ ...found, from }];
    }),
  );
}

/** The domain with most weight, high stakes before ordinary ones; null where no word of any stands in the texts. */
export function decisionDomain(texts: readonly DomainText[]): DomainMatch | null {
  return weighDomains(domainSigns(texts));
}

/** As {@link decisionDomain}, of signs that were gathered before. */
export function weighDomains(signs: readonly DomainSign[]): DomainMatch | null {
  if (signs.length === 0) return null;
  let best: { match: DomainMatch; weight: number } | null = null;
  for (const row of DOMAINS) {
    let weight = 0;
    let first: DomainMatch | null = null;
    for (const { row: own, word, from } of signs) {
      if (own !== row) continue;
      weight += from === 'file' && COURSEWORK.has(word) ? WEIGHTS.column : WEIGHTS[from];
      first ??= { id: row.id, title: row.title, stakes: row.stakes, annex: row.annex, word, from };
    }
    // One column or one heading alone (`grade`, `scorecard`) names no domain.
    if (first === null || weight < 3) continue;
    if (best === null || weight > best.weight) best = { match: first, weight };
  }
  return best?.match ?? null;
}

interface DomainWord {
  readonly row: DomainRow;
  readonly word: string;
}

const REMEMBERED = 2000;
const answers = new Map<string, readonly DomainWord[]>();

/** `Synthetic_Data_For_Students.csv`: who is to learn with it, not who it is about. */
const FOR_LEARNERS = /(?<![a-z])for[ _-]?(?:students?|school|class)(?![a-z])/gi;

/** `salon_appointments.csv`: with somebody who is no doctor. */
const OTHER_APPOINTMENTS =
  /(?<![a-z])(?:salons?|hair\w*|barbers?|beauty|nails?|spa|tattoos?|dealers?|dealership|garages?|cars?|vehicles?|visa|sales|board|political|judicial)(?:[ _-][a-z]+)?[ _-]appointments?(?![a-z])/gi;

/** `pupil_diameter`, `left_pupil`: of an eye. */
const OF_EYES =
  /(?<![a-z])pupil[ _-]?(?:diam\w*|size|dilat\w*|area|radius|width|cent(?:er|re)|position|detect\w*|track\w*|segment\w*|labs?|[xy])(?![a-z])|(?<![a-z])(?:left|right|eye)[ _-]?pupil(?![a-z])/gi;

/** The domains that a text has a word of. Names and headings stay as they are while code is edited: their answers are kept. */
function wordsOfDomains(text: string): readonly DomainWord[] {
  const remembered = answers.get(text);
  if (remembered !== undefined) return remembered;
  const words = tokenize(
    [FOR_LEARNERS, OTHER_APPOINTMENTS, OF_EYES].reduce((left, other) => left.replace(other, ' '), text),
  ).map(baseForm);
  const joined = ` ${words.join(' ')} `;
  const found = DOMAINS.flatMap((row): DomainWord[] => {
    const word = findWord(row.tokens, words, joined);
    return word === null ? [] : [{ row, word }];
  });
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(text, found);
  return found;
}

/** `joined`: the words with a space around each. */
function findWord(tokens: readonly string[], words: readonly string[], joined: string): string | null {
  for (const token of tokens) {
    if (token.endsWith('*')) {
      const start = token.slice(0, -1);
      const found = words.find((word) => word.startsWith(start));
      if (found !== undefined) return found;
    } else if (joined.includes(isChinese(token) ? token : ` ${token} `)) return token;
  }
  return null;
}

/** The row of a tag `domain:credit` of a known data set. */
export function domainById(id: string): Domain | undefined {
  return DOMAINS.find((row) => row.id === id);
}
