import { expect, test } from 'vitest';
import { cronProblem } from './cron';

test.each(['0 3 * * ? *', '0/15 8-17 ? * MON-FRI *', '0 0 1,15 * ? 2027', '30 6 L * ? *', '0 9 ? * 6#3 *', '0 9 ? JAN-MAR,DEC 2L *', '5 4 1W * ? 2027-2030'])(
  '%s is a cron expression',
  (text) => {
    expect(cronProblem(text)).toBeUndefined();
  },
);

test.each([
  ['', /0 fields; six are needed/],
  ['0 3 * *', /4 fields/],
  ['0 3 * * * *', /must have \? as its day/],
  ['0 3 ? * ? *', /not as both/],
  ['60 3 * * ? *', /"60" as its minutes/],
  ['0 24 * * ? *', /"24" as its hours/],
  ['0 3 32 * ? *', /day of the month/],
  ['0 3 * 13 ? *', /month/],
  ['0 3 ? * 8 *', /day of the week/],
  ['0 3 * * ? 1969', /year/],
  ['*/0 3 * * ? *', /minutes/],
  [' 0 3 * * ? *', /six are needed/],
])('%s is none, with the reason', (text, reason) => {
  expect(cronProblem(text)).toMatch(reason);
});
