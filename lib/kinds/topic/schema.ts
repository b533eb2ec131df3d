import { z } from 'zod';

/** What an SNS topic node says. */
export const topicProps = z.strictObject({});
