// Who somebody is and what groups people are sorted into, in the languages beside English and Chinese in which tables are headed: Spanish, Portuguese, French, German,
// Italian, Indonesian, Turkish, Polish, Vietnamese, Russian, Japanese in kana and Korean. Written without accents where letters have them.

/** Category, what it needs beside it, phrases and attribute, as in `phrases.ts`. */
export const OTHER_LANGUAGES = [
  [
    'direct.name',
    'nothing',
    'nombre completo|nombres apellidos|nombre apellido|apellido|primer apellido|nombre cliente|nombre del cliente|nombre paciente|nombre del paciente|nombre alumno|nome completo|nome cliente|nome do cliente|nome paciente|nome do paciente|nome aluno|sobrenome|prenom|nom prenom|nom complet|nom de famille|nom client|nom du client|nom patient|vorname|nachname|familienname|kundenname|cognome|nama lengkap|nama pelanggan|nama pasien|nama karyawan|nama siswa|ad soyad|adi soyadi|soyad|imie nazwisko|nazwisko|ho ten|ho va ten|фио|фамилия|фамилия имя отчество|성명|고객명|환자명',
  ],
  ['direct.name', 'people', 'nombre|nome|nom|nama|imie|имя|имя отчество|이름'],
  [
    'direct.contact',
    'nothing',
    'correo|correo electronico|numero de telefono|numero telefono|numero de celular|numero celular|numero de telefone|courriel|adresse mail|adresse email|numero de telephone|numero telephone|telefonnummer|handynummer|mobilnummer|rufnummer|nomor hp|nomor telepon|no telepon|no telp|telefon numarasi|e posta|eposta|numer telefonu|so dien thoai|номер телефона|эл почта|электронная почта|メールアドレス|이메일|전화번호|휴대폰번호|연락처',
  ],
  // Also a device for sale, the post, a mail with its text, horsepower, or the telephone of a shop.
  ['direct.contact', 'people', 'telefono|celular|telefone|telepon|no hp|телефон|почта|контакты|メール|휴대폰'],
  ['direct.contact', 'identified', 'direccion|endereco|adresse|indirizzo|alamat|adres|адрес|주소'],
  [
    'direct.natid',
    'nothing',
    'dni|numero dni|cedula|cedula de identidad|numero de cedula|codice fiscale|sozialversicherungsnummer|personalausweis|tckn|tc kimlik|tc kimlik no|pesel|cccd|cmnd|no ktp|nomor ktp|снилс|паспорт|номер паспорта|паспортные данные|주민등록번호|주민번호',
  ],
  [
    'direct.recordid',
    'nothing',
    'id cliente|cliente id|numero cliente|numero de cliente|codigo cliente|codigo de cliente|id paciente|paciente id|numero paciente|numero de paciente|historia clinica|numero historia clinica|id alumno|numero alumno|id empleado|numero empleado|numero de empleado|codigo empleado|id aluno|id funcionario|matricula alumno|matricula aluno|numero client|numero patient|numero dossier patient|numero etudiant|id etudiant|numero adherent|numero assure|matricule|matrikelnummer|matrikelnr|kundennummer|kundennr|kunden id|kundenid|patientennummer|patientennr|patienten id|patientenid|personalnummer|mitarbeiternummer|mitarbeiter id|versichertennummer|versicherungsnummer|codice cliente|codice paziente|matricola',
  ],
  ['quasi.demographic', 'nothing', 'sexo|sexe|geschlecht|sesso|jenis kelamin|cinsiyet|plec|gioi tinh|성별', 'sex'],
  ['quasi.demographic', 'people', 'genero|пол', 'sex'],
  [
    'quasi.date',
    'nothing',
    'fecha de nacimiento|fecha nacimiento|ano de nacimiento|ano nacimiento|data de nascimento|data nascimento|date de naissance|date naissance|annee de naissance|annee naissance|geburtsdatum|geburtsjahr|data di nascita|data nascita|dt nascita|dt nascimento|dt nasc|data nasc|dt nas|fecha nac|fec nac|fecha de nac|date naiss|tanggal lahir|dogum tarihi|data urodzenia|ngay sinh|дата рождения|생년월일',
    'age',
  ],
  [
    'quasi.demographic',
    'nothing',
    'grupo edad|grupo de edad|grupo etario|rango edad|rango de edad|faixa etaria|tranche age|tranche d age|altersgruppe',
    'age',
  ],
  ['quasi.demographic', 'people', 'edad|idade|alter|umur|usia|wiek|tuoi|возраст|나이|연령', 'age'],
  [
    'quasi.demographic',
    'nothing',
    'estado civil|situation familiale|situation matrimoniale|familienstand|stato civile|medeni durum|stan cywilny|семейное положение',
    'family',
  ],
  [
    'quasi.demographic',
    'nothing',
    'nacionalidad|nacionalidade|pais de nacimiento|pais nacimiento|nationalite|pays de naissance|pays naissance|staatsangehorigkeit|staatsangehoerigkeit|nationalitat|geburtsland|migrationshintergrund|nazionalita|cittadinanza|kewarganegaraan|obywatelstwo|гражданство',
    'nationality',
  ],
  [
    'special.origin',
    'nothing',
    'etnia|grupo etnico|cor raca|raza etnia|ethnie|origine ethnique|ethnische herkunft',
    'race',
  ],
  ['special.origin', 'people', 'raza|raca', 'race'],
  [
    'special.belief',
    'nothing',
    'religiao|religione|konfession|religionszugehorigkeit|religionszugehoerigkeit',
    'religion',
  ],
  [
    'special.health',
    'nothing',
    'discapacidad|grado discapacidad|grado de discapacidad|behinderung|schwerbehinderung|disabilita|invalidite',
    'disability',
  ],
] as const;

/** Whether a phrase means the day somebody was born on; the year alone is that of many. */
export function isDayOfBirth(phrase: string): boolean {
  return DAYS_OF_BIRTH.has(phrase);
}

const DAYS_OF_BIRTH: ReadonlySet<string> = new Set([
  ...'date of birth|dob|birth date|birthdate|birth day|birthday|birth dt|出生日期|生日'.split('|'),
  ...OTHER_LANGUAGES.flatMap(([category, , phrases]) => (category === 'quasi.date' ? phrases.split('|') : [])).filter(
    (phrase) => !/^(?:ano|annee|geburtsjahr)/.test(phrase),
  ),
]);

const ABROAD: ReadonlySet<string> = new Set(OTHER_LANGUAGES.flatMap(([, , phrases]) => phrases.split('|')));

/** Whose it is, which of several, and words between. */
const BESIDE: ReadonlySet<string> = new Set(
  `de del do da du der des y e et und el la cliente clientes paciente alumno alumna aluno estudiante empleado usuario persona titular
   contacto contato personal completo client patient etudiant salarie kunde kunden patienten paziente pelanggan pasien karyawan siswa
   univoco unico клиента пациента сотрудника студента`.split(/\s+/),
);

/** Whether a phrase is of one of these languages. */
export function isAbroad(phrase: string): boolean {
  return ABROAD.has(phrase);
}

/** Whether words beside such a phrase leave its meaning: what other words make of it is known for English alone. */
export function leavesMeaning(phrase: string, others: readonly string[]): boolean {
  return !ABROAD.has(phrase) || others.every((word) => BESIDE.has(word) || /^\d{1,2}$/.test(word));
}
