// Who may import whom. The rooms of the house; each rule says why.
const PURE = '^lib/(?!client/|server/|engines/)';
const TESTS = '[.]test[.]tsx?$|/testing/';

/** Rooms of `lib`, from the bottom up: a room may import what is named, and itself. */
const ROOMS = {
  util: [],
  aws: ['util'],
  cdk: ['util'],
  model: ['util'],
  plan: ['util'],
  kinds: ['util', 'aws', 'cdk', 'model', 'plan'],
  document: ['util', 'aws', 'cdk', 'model', 'plan', 'kinds'],
  commands: ['util', 'aws', 'cdk', 'model', 'plan', 'kinds', 'document'],
  print: ['util', 'cdk', 'plan'],
  synth: ['util', 'cdk', 'plan'],
};
/** Beside each other, above `commands`; they may use one another. */
const UPPER = ['validation', 'checks', 'compile', 'import', 'layout', 'share', 'starters'];
const BELOW_UPPER = ['util', 'aws', 'cdk', 'model', 'plan', 'kinds', 'document', 'commands', 'print', 'synth'];

const roomRules = [...Object.entries(ROOMS), ...UPPER.map((room) => [room, [...BELOW_UPPER, ...UPPER]])].map(([room, allowed]) => ({
  name: `lib-${room}`,
  comment: `lib/${room} may import only ${allowed.map((it) => `lib/${it}`).join(', ') || 'nothing of ours'}: what decides at the bottom must not know what is built upon it.`,
  severity: 'error',
  from: { path: `^lib/${room}/`, pathNot: TESTS },
  to: { path: '^(lib|components|app|cli|scripts)/', pathNot: `^lib/(${[room, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycles',
      comment: 'Two files that import each other cannot be understood, or moved, one without the other. Take out what both need.',
      severity: 'error',
      from: { pathNot: '^lib/server/db/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(server-only|.*[.]css|@fontsource-variable/.*)$' },
    },
    {
      name: 'pure-lib',
      comment: 'The core runs in a browser, a worker, on a server and in tests: it may name no framework and nothing of Node.',
      severity: 'error',
      from: { path: PURE, pathNot: `${TESTS}|^lib/synth/` },
      to: {
        path: 'node_modules/(react|react-dom|next|@xyflow|@prisma|prisma|pg|@tanstack|zustand|server-only)/|^lib/(client|server)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-lib-without-node',
      comment: "Node's modules do not exist in the browser. (lib/synth may name them: its shims stand in for them there.)",
      severity: 'error',
      from: { path: PURE, pathNot: `${TESTS}|^lib/synth/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cdk-only-in-synth',
      comment: 'aws-cdk-lib is a megabyte: only the synthesizer, which runs in a worker, may load it. Everybody else reads the plan or lib/cdk.',
      severity: 'error',
      from: { pathNot: `^lib/synth/|^lib/engines/|^scripts/|${TESTS}` },
      to: { path: 'node_modules/(aws-cdk-lib|constructs)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engines-only-on-node',
      comment:
        'lib/engines starts threads with engines of hundreds of megabytes: only the server and the command line may. Everybody else speaks with them through lib/checks.',
      severity: 'error',
      from: { pathNot: `^lib/(engines|server)/|^cli/|^scripts/|${TESTS}` },
      to: { path: '^lib/engines/' },
    },
    {
      name: 'engines-know-only-the-protocol',
      comment: 'The pool moves requests and answers; what they mean is decided in lib/checks.',
      severity: 'error',
      from: { path: '^lib/engines/', pathNot: TESTS },
      to: { path: '^(lib|components|app|cli|scripts)/', pathNot: '^lib/(engines|checks|util)/' },
    },
    {
      name: 'other-validators-only-in-engines',
      comment: 'The official validator and cdk-nag may hang or break down: they run only in the thread of lib/engines, which can be thrown away.',
      severity: 'error',
      from: { pathNot: '^lib/engines/' },
      to: { path: 'node_modules/(cdk-nag|@aws/cloudformation-validate)/' },
    },
    {
      name: 'xyflow-only-in-canvas',
      comment: 'React Flow only shows the design. Kept in one folder, it cannot become where the truth is.',
      severity: 'error',
      from: { pathNot: '^components/canvas/|^scripts/bench/bare-canvas[.]tsx$' },
      to: { path: 'node_modules/@xyflow/', pathNot: '[.]css$' },
    },
    {
      name: 'prisma-only-in-db',
      comment: 'Tables are reached through lib/server/db, so that there is one place to look for what is stored how.',
      severity: 'error',
      from: { pathNot: `^lib/server/(db|auth|projects)/|^scripts/|^prisma[.]config[.]ts$|${TESTS}` },
      to: { path: 'node_modules/(@prisma|prisma)/|^lib/server/db/generated/' },
    },
    {
      name: 'components-not-server',
      comment: 'Components run in the browser; the server is reached through lib/client/api.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/server|app|cli|scripts)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'The design system knows buttons and dialogs, not services and tasks.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TESTS },
      to: { path: '^(components/(?!ui/)|lib/(?!util/))' },
    },
    {
      name: 'lib-not-components',
      comment: 'The core does not know how it is shown.',
      severity: 'error',
      from: { path: '^lib/', pathNot: TESTS },
      to: { path: '^(components|app|cli|scripts)/' },
    },
    {
      name: 'client-and-server-apart',
      comment: 'What runs in the browser and what runs on the server meet over HTTP only.',
      severity: 'error',
      from: { path: '^lib/(client|server)/', pathNot: TESTS },
      to: { path: '^lib/(client|server)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'cli-without-web',
      comment: 'The command line is the same core without the web.',
      severity: 'error',
      from: { path: '^cli/', pathNot: TESTS },
      to: { path: '^(components|app|lib/client|lib/server)/|node_modules/(react|next)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/server/db/generated/internal/|[.]next/' },
    webpackConfig: { fileName: 'scripts/lint/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
    tsPreCompilationDeps: true,
  },
};
