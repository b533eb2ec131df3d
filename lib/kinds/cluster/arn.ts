/**
 * How the ARN of a cluster is written.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
export const CLUSTER_ARN = {
  pattern: /^arn:aws[a-z-]*:ecs:[a-z0-9-]+:\d{12}:cluster\/[\w-]{1,255}$/,
  form: 'arn:aws:ecs:REGION:ACCOUNT:cluster/NAME',
} as const;
