/** What `--help` prints. */
export const HELP = `gantry COMMAND

  schema                     print the JSON Schema of a design
  templates                  list the designs to begin with
  new [TEMPLATE]             print a design to begin with, or an empty one
  validate DESIGN            print what is wrong with a design, what could be done, and the page that says why
      --json                 as JSON
      --deep                 have its templates checked by the official validator too, and by the design's Guard rules
      --nag                  and by cdk-nag's AwsSolutions pack
      --guard FILE           and by the Guard rules in a file; may be given several times
  synth DESIGN               print what a design becomes
      --to TARGET            cloudformation (default) or typescript
      --format FORMAT        yaml (default) or json, for cloudformation
      --out DIR              write files into DIR: a template for each stack, or a whole CDK project
      --force                overwrite what is in DIR

DESIGN is a file, or - for standard input. Results go to standard output, messages to standard error.
Exit code 0: fine. 1: findings of severity error, input that cannot be read, or checks that failed. 2: wrong usage.
`;
