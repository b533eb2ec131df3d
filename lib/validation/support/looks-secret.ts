const AWS_KEYS: ReadonlySet<string> = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA']);
const SECRET_NAME = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|SECRET_KEY|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)$/i;
const SECRET_VALUE = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** A password in an address, such as that of a database: `postgres://user:password@host`; not one that is filled in elsewhere. */
const PASSWORD_IN_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/?#]*:[^\s@/?#$<{*%]+@/i;
/** Answers to a question such as whether a token is required. */
const SWITCH = /^(?:true|false|yes|no|on|off|enabled|disabled)$/i;

/** True for a text that is a secret by its name (words joined by `_`) or by what it looks like, as a whole or in part. */
export function looksSecret(name: string, value: string): boolean {
  if (value.trim() === '') return false;
  // The name or address of a secret is no secret.
  if (value.startsWith('arn:')) return false;
  if (SWITCH.test(value.trim())) return false;
  return AWS_KEYS.has(name.toUpperCase()) || SECRET_NAME.test(name) || SECRET_VALUE.test(value) || PASSWORD_IN_ADDRESS.test(value);
}
