import { construct, listOf, staticCall, THIS } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { arnOf } from '../listener/arn';
import { Incomplete, making, required } from '../plan-context';
import type { DesignNode } from '../union';

const ACM = 'aws_certificatemanager';

/** A certificate requested from AWS Certificate Manager, or an existing one by its ARN. */
export function planCertificate(node: DesignNode<'certificate'>): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const arn = arnOf('certificate', props.certificateArn, ['certificateArn'], 'The ARN of the existing certificate');
    return [making(node, staticCall(`${ACM}.Certificate`, 'fromCertificateArn', THIS, node.name, arn))];
  }
  const domainName = required(props.domainName, ['domainName'], 'The domain of the certificate');
  if (domainName.length > 64)
    throw new Incomplete(['domainName'], `The domain of a certificate has at most 64 characters; further ones can be its alternative names.`);
  return [
    making(
      node,
      construct(`${ACM}.Certificate`, node.name, {
        domainName,
        subjectAlternativeNames: listOf(props.subjectAlternativeNames),
        validation: validation(node),
        certificateName: props.certificateName,
        transparencyLoggingEnabled: props.transparencyLoggingEnabled,
        allowExport: props.allowExport,
      }),
    ),
  ];
}

/** The construct id of the hosted zone that a certificate's proof is written to. */
export function zoneIdOf(certificate: string): string {
  return `${certificate}Zone`;
}

function validation({ name, props }: DesignNode<'certificate'>): Expr | undefined {
  if (props.validation === 'EMAIL') return staticCall(`${ACM}.CertificateValidation`, 'fromEmail');
  if (props.hostedZoneId)
    return staticCall(
      `${ACM}.CertificateValidation`,
      'fromDns',
      staticCall('aws_route53.HostedZone', 'fromHostedZoneId', THIS, zoneIdOf(name), props.hostedZoneId),
    );
  return props.validation === 'DNS' ? staticCall(`${ACM}.CertificateValidation`, 'fromDns') : undefined;
}
