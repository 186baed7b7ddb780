"""The text of `--help`."""

SPEC = "spec/openapi.yaml"
OUTPUT = "generated"

ABOUT = "Turns an OpenAPI document into a typed Python client."

EPILOG = f"""\
examples:
  clientpress init pet-shop                  start a project in a folder of that name
  clientpress generate                       {SPEC} to {OUTPUT}/
  clientpress generate api.yaml --output sdk
  clientpress check                          in CI: is {OUTPUT}/ what the spec says?
  clientpress check | git apply              take over the difference
  clientpress diff main                      what did I change, and how bad is it?
  clientpress validate api.yaml
  clientpress validate 'apis/**/*.yaml' --format sarif --output-file faults.sarif
  clientpress keep generated/pets/client.py  keep what was edited there by hand
  clientpress explain unknown-ref            what a fault is about

exit codes:
  0    done, or nothing to do
  1    generate: the folder was not written; check: it differs; validate: errors;
       diff: a change is as bad as --fail-on says
  2    generate, check: the spec is wrong; all: wrong use, or nothing to read
  3    a fault of clientpress itself
  130  interrupted

environment:
  NO_COLOR, FORCE_COLOR      never or always colours; without them, on a terminal
  CLIENTPRESS_TRACEBACK=1    the same as --traceback
"""

INIT = """\
Starts a project: spec/openapi.yaml with an example, a Makefile, a workflow for GitHub
Actions, hooks for pre-commit, a README, .gitignore and .gitattributes. Nothing is
overwritten: where one of these files is there already, it is told, and none is written.

exit codes: 0 written, 1 a file is in the way, 2 a name cannot be used
"""

GENERATE = """\
Reads and checks the document, renders the client and writes it. Nothing is written
when anything is wrong. The folder is the old client or the new one at any moment.

The files written are listed in .clientpress.json in the folder. Only these are ever
overwritten or removed; files of others stay. Where one of them was edited or deleted
by hand, all such files are told and nothing is written, unless --force is given.

With --watch it stays and generates anew when the document is saved, a file that it
refers to, a module of custom/ or a kept edit. A document that is wrong is told, and the
client stays as it was until it is right. Files that stay the same are not touched.

exit codes: 0 written or nothing changed, 1 the folder was not written, 2 the spec is
wrong, 130 ended by Ctrl-C
"""

CHECK = """\
Renders the client in memory and compares it with the folder, byte for byte. Writes a
unified diff to standard output, from what stands there to what should.

With --format github, standard output has annotations for GitHub Actions instead: the
line of the spec that causes the first difference, and each file edited by hand. The
diff then goes to standard error.

In a git repository with a tag of a release (v1.2.0), the version must say so where
callers have to change something since then. clientpress diff v1.2.0 shows what.

exit codes: 0 the same, 1 it differs or its version is too old, 2 the spec is wrong
"""

DIFF = """\
Compares two documents by their meaning, after $ref, allOf and defaults, and tells each
change once: how bad it is, where it stands, which Python symbol it changes, what
callers see and what to do. The last line has the next version of the client.

OLD and NEW are each one of these:
  api.yaml               a file
  main, v1.2.0           a revision; the document stands at the path of --spec, or of
                         the other one
  git:REF:path           a file of a commit

major    callers must change their code, or get what they did not get before
minor    callers can do more
patch    callers need not care

markdown is made to be pasted as release notes, github annotates lines. --changelog
writes the same into CHANGELOG.md of the client, which generate never touches: between
two marks, beside what people write there.

exit codes: 0 compared, 1 a change is as bad as --fail-on says, 2 a document cannot be
read, or wrong use
"""

VALIDATE = """\
Checks documents and tells every fault with its place. Writes nothing.

Each SPEC is one of these:
  api.yaml               a file, YAML or JSON
  'apis/**/*.yaml'       a pattern; one that matches no file is an error
  -                      standard input; its references count from the current folder
  git:REF:path           a file of a commit, and those it refers to, read without a
                         checkout; the path counts from the top of the repository, or
                         from the current folder where it starts with ./

text goes to standard error. json, github (annotations), sarif (2.1.0) and junit go to
standard output, and nothing else does.

exit codes: 0 no errors, 1 errors (with --strict: or warnings), 2 a document cannot be
read, or wrong use; of several documents the worst
"""

KEEP = """\
Keeps what was edited by hand in generated files. The difference between what the spec
gives and what stands there goes to DIR/.clientpress/kept/FILE.patch, to be checked in,
and every later run merges it into what the spec gives then. Where the spec changes the
same lines, that is a fault, and nothing is written. Without FILE, lists what is kept.

With --drop, edits are kept no more, and the files are what the spec gives.

A number in the spec says how many lines may be kept in all:
  x-clientpress: {kept-lines: 50}

exit codes: 0 kept, dropped or listed, 1 nothing was written, 2 the spec is wrong, or a
kept edit does not go with it
"""

RULES = """\
Lists the code of every fault, how bad it is, and what it says.

exit codes: 0
"""

EXPLAIN = """\
Shows what the fault of a code says, why it matters, and an example: wrong and right.

exit codes: 0, 2 there is no such code
"""
