import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { imageOf } from '../../support/instances';

/** What Bottlerocket is told at its start are settings. */
export const bottlerocketSettings = defineRule({
  id: 'capacity/bottlerocket-settings',
  severity: 'error',
  title: 'What Bottlerocket gets at its start are settings, not commands',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_container_instance.html',
  related: ['https://bottlerocket.dev/en/os/latest/#/api/settings/'],
  on: 'capacity',
  check: (node) => {
    if (!isBottlerocket(node)) return [];
    const lines = node.props.userData ?? [];
    const at = lines.findIndex((line) => line.split('\n').some((it) => !SETTING.test(it)));
    // What stands in a value over several lines is not read.
    return at < 0 || lines.slice(0, at + 1).some((line) => MANY_LINES.test(line)) ? [] : [{ path: ['userData', at], name: node.name, line: lines[at] ?? '' }];
  },
  message: ({ name, line }) =>
    `Capacity ${name} runs Bottlerocket, which has no shell: what it gets at its start are settings in TOML, and "${line}" is none, so instances do not join the cluster. Write settings, such as motd = "hello" below [settings], or use another machine image.`,
  fixes: ({ path }, { id }) => [clearFix('Take the line away', id, path)],
  examples: () => ({
    ok: [
      told(['[settings.host-containers.admin]', 'enabled = true', '# why']),
      told(['[settings.ecs.instance-attributes]', '"example.com/stack" = "prod"']),
      told(['[settings]', 'motd = """Welcome', 'to the machine"""']),
      told(['[settings.ntp]', 'time-servers = [ # ours', '"169.254.169.123",', ']']),
      told(['[settings]\nmotd = "hello"']),
    ],
    bad: [told(['yum install -y jq'])],
  }),
});

/** An empty line, a remark, a table, or a key with a value. */
const SETTING = /^\s*(?:#.*|\[[^\]]+\]+\s*(?:#.*)?|(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*\s*=.*)?$/;

/** The beginning of a value over several lines: three quotes, or a list that is not closed. */
const MANY_LINES = /"""|'''|=\s*\[[^\]]*$/m;

function isBottlerocket(node: Parameters<typeof imageOf>[0]): boolean {
  return node.props.machineImageType === 'BOTTLEROCKET' || imageOf(node)?.system.startsWith('BOTTLEROCKET') === true;
}

function told(userData: readonly string[]) {
  return ec2Example({ nodes: { capacity: { props: { machineImage: 'BOTTLEROCKET_2', userData } } } });
}
