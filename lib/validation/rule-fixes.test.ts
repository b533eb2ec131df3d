import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample, sidecar } from './example';
import { cloudMapExample } from './rules/connect/example';
import { providerExample } from './rules/capacity/examples';
import { parameterExample } from './support/parameters';
import { checkRule, validate } from './validate';

describe('a secret in an environment variable', () => {
  const design = fargateExample({ nodes: { web: { props: { environment: { DB_PASSWORD: 'hunter2' } } } } });

  it('is kept in a secret under the same name, and its value is nowhere in the design any more', () => {
    const kept = settled(design, 'container/secret-in-environment', 'Keep it in a secret');
    expect(JSON.stringify(kept)).not.toContain('hunter2');
    expect(Object.values(kept.nodes).filter((node) => node.kind === 'secret')).toMatchObject([
      { name: 'DbPassword', props: { description: 'DB_PASSWORD of container web' } },
    ]);
    expect(Object.values(kept.edges).filter((edge) => edge.kind === 'uses-secret')).toMatchObject([
      { from: 'web', props: { variables: [{ name: 'DB_PASSWORD' }] } },
    ]);
    expect(kept.nodes['web']?.props).not.toHaveProperty('environment');
    expect(validate(kept).filter((it) => it.severity === 'error')).toEqual([]);
  });

  it('stands in the stack of its task definition', () => {
    const stack = { id: 'shop', kind: 'stack' as const, name: 'Shop', props: {} };
    const { task } = design.nodes;
    const inStack: Design = { ...design, nodes: { ...design.nodes, shop: stack, task: { ...task!, parent: 'shop' } } };
    const kept = settled(inStack, 'container/secret-in-environment', 'Keep it in a secret');
    expect(Object.values(kept.nodes).find((node) => node.kind === 'secret')?.parent).toBe('shop');
  });

  it('that the container gets already is only taken away', () => {
    const twice = settled(design, 'container/secret-in-environment', 'Keep it in a secret');
    const again: Design = {
      ...twice,
      nodes: { ...twice.nodes, web: { ...twice.nodes['web']!, props: { environment: { DB_PASSWORD: 'hunter2' } } } as Design['nodes'][string] },
    };
    expect(labels(again, 'container/secret-in-environment')).toEqual([['Remove DB_PASSWORD']]);
  });
});

describe('a parameter', () => {
  const wrong = parameterExample({ name: 'Count', type: 'Number', default: 'two' });

  it('that something refers to is mended, and not removed', () => {
    expect(labels(wrong, 'design/parameters')).toEqual([['Remove the default', 'Make it a text']]);
    expect(settled(wrong, 'design/parameters', 'Remove the default').settings.parameters).toEqual([{ name: 'Count', type: 'Number' }]);
    expect(settled(wrong, 'design/parameters', 'Make it a text').settings.parameters).toEqual([{ name: 'Count', type: 'String', default: 'two' }]);
  });

  it('that nothing refers to can be removed too', () => {
    const unused = parameterExample({ name: 'Count', type: 'Number', default: 'two' }, false);
    expect(labels(unused, 'design/parameters')).toEqual([['Remove the default', 'Make it a text', 'Remove the parameter']]);
  });

  it('that is there twice can be removed once, whatever refers to it', () => {
    const twice: Design = { ...wrong, settings: { parameters: [{ name: 'Count' }, { name: 'Count' }] } };
    expect(settled(twice, 'design/parameters', 'Remove the parameter').settings.parameters).toEqual([{ name: 'Count' }]);
  });
});

describe('where two changes are plausible, both are offered:', () => {
  it('a limit that Fargate does not take is lowered, the soft one with it', () => {
    const design = fargateExample({ nodes: { web: { props: { ulimits: [{ name: 'NOFILE', softLimit: 2000000, hardLimit: 2000000 }] } } } });
    expect(labels(design, 'container/ulimits')).toEqual([['Use 1048576', 'Remove the ulimit']]);
    const lowered = settled(design, 'container/ulimits', 'Use 1048576');
    expect(lowered.nodes['web']?.props).toMatchObject({ ulimits: [{ name: 'NOFILE', softLimit: 1048576, hardLimit: 1048576 }] });
    expect(checkRule(lowered, 'container/ulimits')).toEqual([]);
  });

  it('tasks on Fargate without a way out get a NAT gateway, or public IP addresses in public subnets', () => {
    const design = fargateExample({ nodes: { vpc: { props: { natGateways: 0 } } } });
    expect(labels(design, 'service/no-way-out')).toEqual([['Add a NAT gateway', 'Use public subnets with public IP addresses']]);
    const open = settled(design, 'service/no-way-out', 'Use public subnets with public IP addresses');
    expect(open.nodes['service']?.props).toMatchObject({ subnetType: 'PUBLIC', assignPublicIp: true });
  });

  it('of a mixed strategy each kind of capacity can be kept on which the tasks can run', () => {
    const spot = { kind: 'fargate-capacity-provider', name: 'Spot', parent: 'cluster', order: 1, props: { provider: 'FARGATE_SPOT' } } as const;
    const mixed = (task: Readonly<Record<string, unknown>>): Design =>
      providerExample({
        nodes: { spot, task: { props: task } },
        edges: { 'on-spot': { kind: 'runs-on', from: 'service', to: 'spot', props: { weight: 1 } } },
      });
    const either = mixed({ launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 });
    expect(labels(either, 'strategy/mixed')).toEqual([['Take Spot out', 'Take Capacity out']]);
    expect(labels(mixed({}), 'strategy/mixed')).toEqual([['Take Spot out']]);
    expect(Object.keys(settled(either, 'strategy/mixed', 'Take Capacity out').edges)).toEqual(['runs', 'on-spot']);
  });

  it('of two containers that take a host port, ECS chooses the port of either', () => {
    const portMappings = [{ containerPort: 80, hostPort: 8080 }];
    const design = ec2Example({ nodes: { app: { props: { portMappings } }, side: sidecar({ portMappings }) } });
    expect(labels(design, 'container/port-twice')).toEqual([['Let ECS choose the host port of side', 'Let ECS choose the host port of app']]);
  });

  it('of two containers that share a network, either gives the port up, and no other port is made up', () => {
    const design = fargateExample({ nodes: { side: sidecar({ portMappings: [{ containerPort: 8080 }] }) } });
    expect(labels(design, 'container/port-twice')).toEqual([['Remove port 8080/tcp of side', 'Remove port 8080/tcp of web']]);
  });
});

describe('no two changes say the same, and each leads somewhere:', () => {
  it('a target is sent to the first port by its number alone', () => {
    expect(labels(fargateExample({ edges: { target: { props: { containerPort: 9090 } } } }), 'traffic/target-container')).toEqual([
      ['Send to port 8080', 'Map port 9090 of web'],
    ]);
  });

  it('a service that is called by Service Connect is made to offer a port there', () => {
    const design = cloudMapExample({ edges: { call: { props: { via: 'SERVICE_CONNECT' } } } });
    expect(labels(design, 'connect/call')).toEqual([['Offer http by Service Connect', 'Find it by Cloud Map', 'Disconnect them']]);
    const offered = settled(design, 'connect/call', 'Offer http by Service Connect');
    expect(offered.nodes['orders-service']?.props).toMatchObject({ serviceConnect: { services: [{ portMappingName: 'http' }] } });
    expect(validate(offered).filter((it) => it.severity === 'error')).toEqual([]);
  });

  it('a port without a name gets one by its number when it is offered', () => {
    const design = cloudMapExample({
      nodes: { orders: { props: { portMappings: [{ containerPort: 8080 }] } } },
      edges: { call: { props: { via: 'SERVICE_CONNECT' } } },
    });
    const offered = settled(design, 'connect/call', 'Offer port 8080 by Service Connect');
    expect(offered.nodes['orders']?.props).toMatchObject({ portMappings: [{ name: 'port-8080', containerPort: 8080 }] });
    expect(validate(offered).filter((it) => it.severity === 'error')).toEqual([]);
  });

  it('of a service that has no port nothing is offered that leads nowhere', () => {
    const design = cloudMapExample({
      nodes: { orders: { props: { portMappings: undefined } }, 'orders-service': { props: { cloudMap: undefined } } },
      edges: { call: { props: { via: 'SERVICE_CONNECT' } } },
    });
    expect(labels(design, 'connect/call')).toEqual([['Disconnect them']]);
  });
});

function labels(design: Design, ruleId: string): string[][] {
  return checkRule(design, ruleId).map(({ fixes }) => fixes.map((fix) => fix.label));
}

/** The design after the change of that name, of the first finding of a rule. */
function settled(design: Design, ruleId: string, label: string): Design {
  const fix = checkRule(design, ruleId)[0]?.fixes.find((it) => it.label === label);
  if (!fix) throw new Error(`${ruleId} does not offer "${label}": ${JSON.stringify(labels(design, ruleId))}`);
  const applied = apply(design, fix.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}
