const AWS_KEYS: ReadonlySet<string> = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA']);
const SECRET_NAME = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|SECRET_KEY|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)$/i;
const SECRET_VALUE = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** True for a text that is a secret by its name (words joined by `_`) or by what it looks like. */
export function looksSecret(name: string, value: string): boolean {
  if (value.trim() === '') return false;
  // The name or address of a secret is no secret.
  if (value.startsWith('arn:')) return false;
  return AWS_KEYS.has(name.toUpperCase()) || SECRET_NAME.test(name) || SECRET_VALUE.test(value);
}
