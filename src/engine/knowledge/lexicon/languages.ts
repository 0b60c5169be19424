// Who somebody is, in the languages beside English and Chinese in which tables are headed: Spanish, Portuguese, French, German,
// Italian, Indonesian, Turkish, Polish, Vietnamese, Russian, Japanese in kana and Korean. Written without accents where letters have them.

/** Category, what it needs beside it, and phrases, as in `phrases.ts`. */
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
    'correo|correo electronico|telefono|numero de telefono|numero telefono|celular|telefone|numero de telefone|courriel|adresse mail|adresse email|numero de telephone|numero telephone|telefonnummer|handynummer|mobilnummer|rufnummer|no hp|nomor hp|nomor telepon|no telepon|telepon|no telp|telefon numarasi|e posta|eposta|numer telefonu|so dien thoai|телефон|номер телефона|почта|эл почта|электронная почта|контакты|メール|メールアドレス|이메일|전화번호|휴대폰|휴대폰번호|연락처',
  ],
  ['direct.contact', 'identified', 'direccion|endereco|adresse|indirizzo|alamat|adres|адрес|주소'],
  [
    'direct.natid',
    'nothing',
    'dni|numero dni|cedula|cedula de identidad|numero de cedula|codice fiscale|sozialversicherungsnummer|personalausweis|tckn|tc kimlik|tc kimlik no|pesel|cccd|cmnd|no ktp|nomor ktp|снилс|паспорт|номер паспорта|паспортные данные|주민등록번호|주민번호',
  ],
] as const;
