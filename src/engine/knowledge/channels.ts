// Table of the channels of other companies that keep what is posted to them.
/** Channels, tables and forms of other companies that a plain request fills, by their address or by what it is called in the code. */
export const CHANNELS_AT: readonly { readonly at: RegExp; readonly receiver: string }[] = [
  { at: /\bhooks\.slack\.com\/|slack\.com\/api\/chat\.|slack_?(?:incoming_?)?(?:web_?)?hook/i, receiver: 'Slack' },
  { at: /\bdiscord(?:app)?\.com\/api\/webhooks|discord_?(?:web_?)?hook/i, receiver: 'Discord' },
  { at: /\b(?:webhook\.office|outlook\.office(?:365)?)\.com\/|(?:ms_?)?teams_?(?:web_?)?hook/i, receiver: 'Teams' },
  { at: /\bapi\.telegram\.org\b|telegram_?(?:api|bot)?_?(?:url|endpoint)/i, receiver: 'Telegram' },
  { at: /\bhooks\.zapier\.com\b|zapier_?(?:web_?)?hook|zapier_?url/i, receiver: 'Zapier' },
  { at: /\bhook\.(?:\w+\.)?(?:make|integromat)\.com\b|make(?:_?com)?_?webhook/i, receiver: 'Make' },
  { at: /\bapi\.airtable\.com\b|airtable_?(?:api_?)?(?:url|endpoint)/i, receiver: 'Airtable' },
  { at: /\bapi\.notion\.com\b|notion_?(?:api_?)?(?:url|endpoint)/i, receiver: 'Notion' },
  { at: /\bsheets\.googleapis\.com\b|\bscript\.google\.com\/macros\b/i, receiver: 'Google Sheets' },
];
