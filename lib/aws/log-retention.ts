/**
 * The retention periods that CloudWatch Logs offers, with the CDK's name of each.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html (2026-11)
 */
export const LOG_RETENTION: readonly { readonly days: number; readonly member: string; readonly label: string }[] = [
  { days: 1, member: 'ONE_DAY', label: '1 day' },
  { days: 3, member: 'THREE_DAYS', label: '3 days' },
  { days: 5, member: 'FIVE_DAYS', label: '5 days' },
  { days: 7, member: 'ONE_WEEK', label: '1 week' },
  { days: 14, member: 'TWO_WEEKS', label: '2 weeks' },
  { days: 30, member: 'ONE_MONTH', label: '1 month' },
  { days: 60, member: 'TWO_MONTHS', label: '2 months' },
  { days: 90, member: 'THREE_MONTHS', label: '3 months' },
  { days: 120, member: 'FOUR_MONTHS', label: '4 months' },
  { days: 150, member: 'FIVE_MONTHS', label: '5 months' },
  { days: 180, member: 'SIX_MONTHS', label: '6 months' },
  { days: 365, member: 'ONE_YEAR', label: '1 year' },
  { days: 400, member: 'THIRTEEN_MONTHS', label: '13 months' },
  { days: 545, member: 'EIGHTEEN_MONTHS', label: '18 months' },
  { days: 731, member: 'TWO_YEARS', label: '2 years' },
  { days: 1096, member: 'THREE_YEARS', label: '3 years' },
  { days: 1827, member: 'FIVE_YEARS', label: '5 years' },
  { days: 2192, member: 'SIX_YEARS', label: '6 years' },
  { days: 2557, member: 'SEVEN_YEARS', label: '7 years' },
  { days: 2922, member: 'EIGHT_YEARS', label: '8 years' },
  { days: 3288, member: 'NINE_YEARS', label: '9 years' },
  { days: 3653, member: 'TEN_YEARS', label: '10 years' },
];
