// Columns by their names: what counts alone, what needs people around it, and what only looks personal.
import assert from 'node:assert/strict';
import { classifyColumns, type LexiconOptions } from '../../../src/engine/knowledge/lexicon/classify';
import { isTimeName } from '../../../src/engine/knowledge/lexicon/times';
import { baseForm, tokenize } from '../../../src/engine/knowledge/lexicon/tokens';

/** `sex:quasi.demographic` for each match, space-separated. */
function found(columns: string, options: LexiconOptions = {}): string {
  return classifyColumns(columns.split(','), options)
    .map((match) => `${match.column}:${match.category}`)
    .join(' ');
}

function identifiers(columns: string, options: LexiconOptions = {}): string {
  return classifyColumns(columns.split(','), options)
    .filter((match) => match.identifier)
    .map((match) => match.column)
    .join(' ');
}

function attributes(columns: string, options: LexiconOptions = {}): string {
  return classifyColumns(columns.split(','), options)
    .filter((match) => match.attribute !== null)
    .map((match) => `${match.column}=${match.attribute}`)
    .join(' ');
}

describe('column names taken apart', () => {
  const cases: [string, string][] = [
    ['customerEmailAddress', 'customer email address'],
    ['HKIDNo', 'hkid no'],
    ['PassengerId', 'passenger id'],
    ['customerID', 'customer id'],
    ['native-country', 'native country'],
    ['Date of birth', 'date of birth'],
    ['default.payment.next.month', 'default payment next month'],
    ['客戶姓名', '客戶姓名'],
    ['RAC1P', 'rac1 p'],
  ];
  for (const [name, words] of cases) it(name, () => assert.equal(tokenize(name).join(' '), words));

  it('finds singular forms and numbered columns', () => {
    assert.deepEqual(['emails', 'address2', 'addresses', 'status', 'icd10', 'diagnoses', 'cities'].map(baseForm), [
      'email',
      'address',
      'address',
      'status',
      'icd',
      'diagnosis',
      'city',
    ]);
    // Names that every object of JavaScript has.
    assert.deepEqual(['constructor', 'valueof'].map(baseForm), ['constructor', 'valueof']);
  });
});

describe('identifiers', () => {
  const strong = [
    'first_name',
    'LastName',
    'full name',
    'surname',
    'customer_name',
    'patientName',
    'email',
    'Email_Address',
    'e-mail',
    'emailaddress',
    'phone_number',
    'PhoneNo',
    'telephone',
    'home_address',
    'mailingaddress',
    'HKID',
    'hkid_no',
    'ssn',
    'passport_number',
    'nhs_number',
    'NRIC',
    'aadhaar',
    'mrn',
    'patient_id',
    'CustomerId',
    'customerid',
    'EmployeeNumber',
    'student id',
    'PassengerId',
    'member_uuid',
    'account_number',
    'iban',
    'credit_card_number',
    'cvv',
    'ip_address',
    'mac_address',
    'imei',
    'username',
    'face_embedding',
    'password',
    'respondent_id',
    'license_number',
    'emails',
    '姓名',
    '客戶姓名',
    '身份證號碼',
    '身份证号',
    '身分證',
    '护照号码',
    '電話號碼',
    '联系电话',
    '手机号',
    '電郵',
    '邮箱',
    '家庭住址',
    '病历号',
    '银行卡号',
    '客户编号',
    '證件號碼',
    '戶口號碼',
    '八達通號碼',
    '主叫號碼',
    '車牌',
  ];
  for (const name of strong) it(`${name} counts alone`, () => assert.equal(identifiers(name), name));

  const never = [
    'id',
    'ID',
    'index',
    'first',
    'last',
    'token',
    'login_count',
    'org_legal_name',
    'business_full_name',
    'email_opened',
    'email_clicked',
    'email_template',
    'is_email_verified',
    'has_phone',
    'PhoneService',
    'phone_brand',
    'mobile_wt',
    'mobile_user',
    'phone_users',
    'contract_address',
    'base_address',
    'web_address',
    'Duration in Current address',
    'years_at_current_address',
    'class_name',
    'file_name',
    'feature_name',
    'model_name',
    'column_name',
    'product_name',
    'company_name',
    'city_name',
    'name_length',
    'num_customers',
    'customer_count',
    'avg_phone_calls',
    'race_id',
    'raceId',
    'own_telephone',
    'password_length',
    'usage',
    'page',
    'stage',
    'language',
    'message',
    'hour_sin',
    'pan_angle',
    'fingerprint_morgan',
    'ip_packets',
    'email_hash',
    '产品名称',
    '公司地址数量',
    '手机品牌',
    '是否有邮箱',
    '分店電話',
    '門市地址,門市電話',
    '供應商聯絡電話',
    '学校地址,学校电话',
    '學校名稱,學校地址,電話,傳真,校監',
    '店名,電話,地址',
    '電郵雜湊',
    '身份',
    '品種,種類,名稱',
    'species',
    'iris',
  ];
  for (const name of never) it(`${name} is none`, () => assert.equal(identifiers(name), ''));

  it('of people stay beside the name of the house that they go to', () => {
    assert.equal(identifiers('學校名稱,姓名,電話'), '姓名 電話');
    assert.equal(identifiers('公司名稱,聯絡人,電話'), '聯絡人 電話');
    assert.equal(identifiers('醫院名稱,性別,手機號碼'), '手機號碼');
    assert.equal(identifiers('供應商,客戶姓名,電郵'), '客戶姓名 電郵');
    assert.equal(identifiers('客戶,手機,收貨地址,門店名稱'), '手機 收貨地址');
    assert.equal(identifiers('電話,住址,公司名稱'), '電話 住址');
  });

  it('need people beside them where the name alone is open', () => {
    assert.equal(identifiers('name,price,brand'), '');
    assert.equal(identifiers('name,email'), 'name email');
    assert.equal(identifiers('PassengerId,Survived,Name,Sex,Age'), 'PassengerId Name');
    assert.equal(identifiers('name,age,salary'), 'name');
    assert.equal(identifiers('name,value', { tableName: 'patients_df' }), 'name');
    assert.equal(identifiers('first,last,score', { tableName: 'students' }), 'first last');
    assert.equal(identifiers('address,age,sex'), '');
    assert.equal(identifiers('address,phone_number'), 'address phone_number');
    assert.equal(identifiers('user_id,movie_id,rating'), '');
    assert.equal(identifiers('user_id,age,gender,occupation'), 'user_id');
  });

  it('say why', () => {
    const [name] = classifyColumns(['name', 'customer_id']);
    assert.equal(name?.strength, 'weak');
    assert.equal(name.reason, '"name" beside "customer_id"');
  });
});

describe('sensitive attributes', () => {
  const cases: [string, string][] = [
    ['sex', 'sex=sex'],
    ['Gender', 'Gender=sex'],
    ['race/ethnicity', 'race/ethnicity=race'],
    ['marital-status', 'marital-status=family'],
    ['native-country', 'native-country=nationality'],
    ['date_of_birth', 'date_of_birth=age'],
    ['SeniorCitizen', 'SeniorCitizen=age'],
    ['foreign_worker', 'foreign_worker=nationality'],
    ['num_dependents', 'num_dependents=family'],
    ['religion', 'religion=religion'],
    ['disability', 'disability=disability'],
    ['sexual_orientation', 'sexual_orientation=orientation'],
    ['is_hispanic', 'is_hispanic=race'],
    ['性别', '性别=sex'],
    ['性別', '性別=sex'],
    ['种族', '种族=race'],
    ['婚姻状况', '婚姻状况=family'],
    ['出生日期', '出生日期=age'],
    ['年齡,性別', '年齡=age 性別=sex'],
    ['国籍', '国籍=nationality'],
    ['age,sex', 'age=age sex=sex'],
    ['AGEP,SEX,RAC1P,DIS,CIT,MAR', 'AGEP=age SEX=sex RAC1P=race DIS=disability CIT=nationality MAR=family'],
    ['applicant_age', 'applicant_age=age'],
    // Not people, or not the attribute.
    ['age', ''],
    ['house_age', ''],
    ['HouseAge,MedInc,Latitude,Longitude', ''],
    ['CRIM,ZN,INDUS,CHAS,NOX,RM,AGE,DIS,RAD,TAX,PTRATIO,B,LSTAT', ''],
    ['housing_median_age,median_income,population,households', ''],
    ['vehicle_age', ''],
    ['account_age', ''],
    ['profile_acc_age_days', ''],
    ['membership_age', ''],
    ['房龄', ''],
    ['species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex', ''],
    ['bill_length_mm,sex', ''],
    ['Sex,Length,Diameter,Height,Whole weight,Shucked weight,Viscera weight,Shell weight,Rings', ''],
    ['breed,sex,age,weight', ''],
    ['貓名,品種,性別,年齡,毛色', ''],
    ['品种,性别,体重', ''],
    ['raceId,driverId,constructorId,grid,points', ''],
    ['race,circuit,lap,time', ''],
    ['race_time', ''],
    ['Races Called Correctly,Pollster', ''],
    ['sex_ratio', ''],
    ['male_population', ''],
    ['pct_hispanic', ''],
    ['gender_gap', ''],
    ['treatment,outcome', ''],
    ['disease', ''],
    ['party,votes', ''],
    ['country_of_origin,species,variety', ''],
  ];
  for (const [columns, expected] of cases) it(columns, () => assert.equal(attributes(columns), expected));
});

describe('places, health and secrets', () => {
  it('leaves coordinates alone without people', () => {
    assert.equal(found('latitude,longitude,price'), '');
    assert.equal(found('lat,lon,patient_id'), 'lat:quasi.geo lon:quasi.geo patient_id:direct.recordid');
  });
  it('marks postcodes and surnames as proxies', () => {
    const proxies = classifyColumns(['zip_code', 'sex', 'age', 'surname']).filter((match) => match.proxy);
    assert.deepEqual(
      proxies.map((match) => match.column),
      ['zip_code', 'surname'],
    );
  });
  it('takes treatment as health only in a table of people', () => {
    assert.equal(found('treatment,patient_id'), 'treatment:special.health patient_id:direct.recordid');
  });
  it('sees the record of a crime', () =>
    assert.match(found('two_year_recid,priors_count'), /special\.criminal .*special\.criminal/));
  it('does not take the text of messages for an address', () => assert.equal(found('email,label,spam'), ''));
  it('does not take the name of a car for a person', () => {
    assert.equal(found('mpg,cylinders,displacement,horsepower,weight,acceleration,model_year,origin,name'), '');
  });
  it('does not read survey questions', () => {
    assert.equal(found('How often would you say that you travel by plane with your children each year?'), '');
  });
});

describe('a date of death in the register of the social security', () => {
  it('is no number of that', () => assert.equal(found('dod_ssn,subject_id').includes('dod_ssn:direct.natid'), false));
});

describe('what a project says of its own columns', () => {
  const settings = { identifiers: ['crew number'], sensitive: ['shift pattern'], ignore: ['email', 'Customer ID'] };
  it('adds identifiers and sensitive columns', () => {
    assert.equal(found('crewNumber,shift_pattern', { settings }), 'crewNumber:direct.recordid shift_pattern:custom');
    assert.equal(found('old_crew_number', { settings }), 'old_crew_number:direct.recordid');
  });
  it('takes columns out', () => assert.equal(found('email,customer_id', { settings }), ''));
  it('is silent where the rows are known not to be people', () =>
    assert.equal(found('name,sex,email', { people: false }), ''));
  it('does not mix up answers under other settings', () => {
    assert.equal(found('email'), 'email:direct.contact');
    assert.equal(found('email', { settings }), '');
    assert.equal(found('email'), 'email:direct.contact');
  });
});

describe('names of points in time', () => {
  const times =
    'date order_date OrderDate orderdate pickup_datetime Timestamp start_time starttime year YearBuilt month yearmonth week day_of_week';
  for (const name of times.split(' ')) it(name, () => assert.ok(isTimeName(name)));
  const others =
    'lifetime candidate sentiment updated update runtime overtime daylight monthly yearly_income weekend hours_per_week per_day';
  for (const name of others.split(' ')) it(`not ${name}`, () => assert.ok(!isTimeName(name)));
});
