// The closer look at an `@` and at a home folder: deny lists for machines, roles, examples and credits.
import { isWord, matchAt } from './near';
import type { Candidate } from './identifiers';

// ---- e-mail ------------------------------------------------------------------------------------------------------

const DOMAIN = /(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,18})(?![\w-])/y;
/** Besides every country's two letters; others are more often attributes of a matrix product (`a@b.mean`). */
const TOP_LEVEL = new Set(
  'com org net edu gov mil int info biz name pro app dev cloud online site store tech shop blog xyz email asia mobi jobs club live news life world group bank health company agency academy education university institute foundation museum travel'.split(
    ' ',
  ),
);
const NOT_TOP_LEVEL = new Set('py md js ts sh so gz cc rs pl'.split(' '));
const ROLE =
  /^(?:no-?reply|do-?not-?reply|git|info|support|admin|administrator|contact|hello|sales|help|abuse|webmaster|postmaster|hostmaster|security|root|office|team|press|jobs|careers|marketing|billing|finance|accounting|hr|recruiting|newsletter|notifications?|alerts?|feedback|inquir(?:y|ies)|enquir(?:y|ies)|orders?|partners?|partnerships?|legal|privacy|dpo|events|media|customer-?(?:service|care|support)|sender|receiver|recipient|service|noc|mail|mailer-daemon|user|username|name|email|your\.?name|someone|me|you|foo|bar|test|examples?|contoh|ejemplo|exemplo|exemple|beispiel|lead|trainer|member|super|owners?|manager|person|somebody|friend|colleague|boss|teacher|student|doctor|patient|candidate|recruiter|applicant|analyst|data\.?scientist|engineer|developer|operator|auditor|viewer|editor|employee|staff|customer|client|someone\.else|my-?email|first\.?last|firstname\.lastname|jane\.?doe|john\.?doe|abc|xxx+)\d?$/i;
/** Those that are numbered where people are made up; `boss88@` and `me2023@` are somebody's own. */
const NUMBERED =
  /^(?:user|username|name|email|test|foo|bar|abc|person|member|customer|client|employee|staff|student|teacher|doctor|patient|candidate|applicant)\d+$/i;
/** What a team calls the box that its machines write to, before or behind words of its own: `ml-alerts`, `data.team`, `alerts-prod`. */
const OF_TEAM =
  /^(?:[a-z]+\d?[-_.])+(?:alerts?|notifications?|team|ops|on-?call|support|no-?reply|reports?|monitoring|help-?desk|service|bot|admins?)$|^(?:alerts?|notifications?|no-?reply|monitoring|ops|on-?call|help-?desk|ml-?ops|dev-?ops|compliance|bot)(?:[-_.+][a-z]+\d?)*$/i;
const RESERVED_DOMAIN =
  /(?:^|\.)(?:example|test|invalid|localhost|local|yourdomain|domain|email|company|mydomain|mail)\.[a-z.]+$|^(?:test|foo|bar|abc)\.com$|\.(?:example|test|invalid|local)$|noreply\.github\.com$|gserviceaccount\.com$/i;
const CREDITED =
  /author|copyright|maintainer|donor|creator|donated|source:|licen[cs]e|contributor|__email__|bibtex|citation|\(c\)\s/i;

/** `at` is the place of the `@`. */
export function emailAt(text: string, at: number): Candidate | null {
  let start = at;
  while (start > 0 && at - start < 64) {
    const code = text.charCodeAt(start - 1);
    if (!isWord(code) && code !== 46 && code !== 43 && code !== 45) break;
    start--;
  }
  start += escapeAt(text, start, at);
  while (start < at && !isWord(text.charCodeAt(start))) start++;
  if (
    start === at ||
    (!isWord(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 43 && text.charCodeAt(at - 1) !== 45)
  )
    return null;
  const domain = matchAt(DOMAIN, text, at + 1);
  if (domain === null) return null;
  const top = (domain[1] ?? '').toLowerCase();
  if (top.length === 2 ? NOT_TOP_LEVEL.has(top) : !TOP_LEVEL.has(top)) return null;
  // `https://user:word@host` and `ssh://user@host` are addresses of machines.
  const before = text.slice(Math.max(0, start - 40), start);
  if (/:\/\/[^\s"'<>]*$/.test(before)) return null;
  if (text.charCodeAt(start - 1) === 58 && /:\/\//.test(before)) return null;
  const local = text.slice(start, at);
  const host = domain[0].toLowerCase();
  if (isRole(local) || OF_TEAM.test(local) || RESERVED_DOMAIN.test(host)) return null;
  // `a@b.com`, `xyz@c.com`
  if (host.indexOf('.') === 1) return null;
  // scp's `user@host:path`
  const end = at + 1 + domain[0].length;
  if (text.charCodeAt(end) === 58 && /[\w/~]/.test(text.charAt(end + 1))) return null;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start), start - 120, 0), start);
  if (CREDITED.test(line)) return null;
  return { type: 'email', start, end, masked: `${local.charAt(0)}***@***.${top}` };
}

/** A box of an office or of anybody, also of several words: `hr.person`, `test_user2`. */
function isRole(local: string): boolean {
  const isOne = (part: string): boolean => ROLE.test(part) || NUMBERED.test(part);
  return isOne(local) || (/[._-]/.test(local) && local.split(/[._-]+/).every(isOne));
}

/** Length of what follows a backslash there: `\\x07a@b.com` in the text of bytes is `a@b.com`. */
function escapeAt(text: string, start: number, end: number): number {
  if (text.charCodeAt(start - 1) !== 92) return 0;
  const escape = /^(?:x[0-9a-f]{2}|[0-7]{3}|[nrt])/i.exec(text.slice(start, end));
  return escape?.[0].length ?? 0;
}

// ---- paths -------------------------------------------------------------------------------------------------------

const LOGIN = /([A-Za-z0-9._-]{2,32})(?=[\\/"'\s:,)\]>]|$)/y;
const NOBODY = new Set(
  'runner ubuntu root jovyan zeus jupyter paperspace studio-lab-user sagemaker public shared default vscode user users username name you your yourname me admin administrator docker app conda coder codespace node sagemaker-user ec2-user azureuser hadoop spark airflow student appuser nobody guest test builder circleci travis jenkins gitpod vagrant pi debian centos fedora work nonroot mambauser rstudio kaggle aistudio colab trusted-service-user databricks all xxx xxxx path project projects myuser someuser foo bar'.split(
    ' ',
  ),
);

/** `at` is the place of `/home/`, `/Users/`, `\Users\` or `\users\`. */
export function homePathAt(text: string, at: number): Candidate | null {
  const before = text.charCodeAt(at - 1);
  const windows = text.charCodeAt(at) === 92;
  // `https://host/home/page` and `data/home/x` are no home folders; `C:\Users` and `file:///home` are.
  if (windows ? before !== 58 && before !== 92 : isWord(before) || before === 46 || before === 45) return null;
  let from = windows ? at + 6 : text.indexOf('/', at + 1) + 1;
  while (text.charCodeAt(from) === 92) from++;
  const login = matchAt(LOGIN, text, from);
  const name = login?.[1];
  if (name === undefined || NOBODY.has(name.toLowerCase()) || /^[._-]|^\d+$/.test(name)) return null;
  return {
    type: 'home-path',
    start: at,
    end: from + name.length,
    masked: `${text.slice(at, from)}${name.charAt(0)}***`,
  };
}
