"""The tools of the contest: how each is installed, called and cut."""

import csv
import os
import re
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE / 'peers'))
import common  # noqa: E402
import duke  # noqa: E402

HEAP = '-Xmx4g'


class Absent(Exception):
    """The tool is not here; the reason is shown in its rows."""


@dataclass(frozen=True)
class Call:
    command: list
    environment: dict
    links: Path = None        # a file of pairs to be closed into clusters, where the tool writes no clusters


class PythonTool:
    """A peer from the Python package index, in an environment of its own."""

    def __init__(self, name, script, requirements, package, suffix='', note=''):
        self.name, self.script, self.requirements, self.package = name, script, requirements, package
        self.suffix, self.note, self.has_pairs, self.cuts = suffix, note, True, ()
        self.python, self.version = None, '?'

    def install(self, place):
        home = place / 'python' / self.package
        self.python = home / 'bin' / 'python'
        if not (home / 'ready').exists():
            venv.create(home, with_pip=True, clear=True)
            done = subprocess.run([self.python, '-m', 'pip', 'install', '-q', '--disable-pip-version-check',
                                   *self.requirements], capture_output=True, text=True)
            if done.returncode:
                raise Absent('not installed: ' + last_line(done.stderr))
            (home / 'ready').touch()
        shown = subprocess.run([self.python, '-c', f'import importlib.metadata as m; print(m.version("{self.package}"))'],
                               capture_output=True, text=True, check=True)
        self.version = shown.stdout.strip()

    def call(self, data_set, table, work, truth_file, pairs):
        arguments = [data_set + self.suffix, table, work / 'clusters.csv'] + ([work / 'pairs.csv'] if pairs else [])
        threads = {name: '2' for name in ('OMP_NUM_THREADS', 'POLARS_MAX_THREADS', 'RAYON_NUM_THREADS')}
        return Call([self.python, HERE / 'peers' / self.script, *arguments],
                    {**threads, 'PYTHONHASHSEED': '0', 'PYTHONDONTWRITEBYTECODE': '1',
                     'CONTEST_TRUTH': str(truth_file)})


class JavaTool:
    """A peer from Maven Central, resolved into a repository of its own."""

    def __init__(self, name, version, pom):
        self.name, self.version, self.pom = name, version, pom
        self.note, self.has_pairs, self.cuts, self.jars = '', True, (), None

    def install(self, place):
        self.jars = place / 'java' / self.pom
        if (self.jars / 'ready').exists():
            return
        if not shutil.which('mvn') or not shutil.which('javac'):
            raise Absent('not installed: needs Maven and a JDK')
        self.jars.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(['mvn', '-q', '-B', '-f', HERE / 'peers' / f'{self.pom}-pom.xml',
                               f'-Dmaven.repo.local={place / "java" / "repository"}', 'dependency:copy-dependencies',
                               f'-DoutputDirectory={self.jars}'], capture_output=True, text=True)
        if done.returncode:
            raise Absent('not installed: ' + last_line(re.sub(r'\x1b\[[0-9;]*m', '', done.stdout)))
        self.prepare()
        (self.jars / 'ready').touch()

    def prepare(self):
        pass


def narrowed(data_set, table, work):
    """The table with the columns that say who somebody is, cleaned where it is Russian: what the scripts of the others do."""
    target = work / 'narrowed.csv'
    columns = ['record_id', *duke.columns(data_set)]
    with open(target, 'w', newline='', encoding='utf-8') as file:
        out = csv.DictWriter(file, columns, extrasaction='ignore', restval='', lineterminator='\n')
        out.writeheader()
        for row in common.records(table):
            if data_set == 'ru_base_10k':
                row = common.russian(row)
                for title, values in (('phone', row['phones']), ('email', row['emails'])):
                    row |= {f'{title}_{number}': value for number, value in enumerate(values, 1)}
            out.writerow(row)
    return target


class Jedai(JavaTool):
    # It compares all that it is given; of these tables most columns say nothing of identity.
    wide = ('chicago_early_childhood', 'ru_base_10k')

    def prepare(self):
        subprocess.run(['javac', '-cp', f'{self.jars}/*', '-d', self.jars, HERE / 'peers' / 'JedaiPeer.java'], check=True)

    def call(self, data_set, table, work, truth_file, pairs):
        if data_set in self.wide:
            table = narrowed(data_set, table, work)
        return Call(['java', HEAP, '-cp', f'{self.jars}{os.pathsep}{self.jars}/*', 'JedaiPeer', data_set, table,
                     work / 'clusters.csv'] + ([work / 'pairs.csv'] if pairs else []), {})


class Duke(JavaTool):

    def __init__(self, *arguments):
        super().__init__(*arguments)
        # Its links carry no probability, so each further cut is a run of its own.
        self.has_pairs, self.cuts = False, (0.97,)

    def call(self, data_set, table, work, truth_file, pairs, cut=None):
        shutil.rmtree(work / 'index', ignore_errors=True)
        (work / 'links.txt').unlink(missing_ok=True)
        settings = work / 'duke.xml'
        table = narrowed(data_set, table, work)
        settings.write_text(duke.settings(data_set, table, work / 'index', cut), encoding='utf-8')
        return Call(['java', HEAP, '-Dfile.encoding=UTF-8', '-cp', f'{self.jars}/*', 'no.priv.garshol.duke.Duke',
                     f'--linkfile={work / "links.txt"}', '--threads=2', settings], {}, work / 'links.txt')


class Revizor:
    """The product, as it is: no settings, the record's name as --id."""

    name, note, has_pairs, cuts = 'Revizor', '', False, ()
    version = '?'

    def install(self, place):
        # The launcher builds first; that is no part of what is measured.
        shown = subprocess.run([ROOT / 'revizor', '--version'], capture_output=True, text=True)
        if shown.returncode:
            raise Absent('not built: ' + last_line(shown.stderr))
        found = re.search(r'\d+\.\d+(\.\d+)?', shown.stdout)
        self.version = found[0] if found else '?'

    def call(self, data_set, table, work, truth_file, pairs):
        return Call([ROOT / 'revizor', 'dedupe', table, '--id', 'record_id', '--clusters', work / 'clusters.csv',
                     '-o', work / 'groups.csv', '--no-progress', '-q'], {'REVIZOR_NO_BUILD': '1'})


def last_line(text):
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    errors = [line for line in lines if 'rror' in line]
    return ((errors or lines or ['no message'])[-1])[:160]


TOOLS = [
    Revizor(),
    PythonTool('Splink', 'splink_peer.py', ['splink>=5,<6', 'pyarrow'], 'splink'),
    # Newer BTrees lack what dedupe's index of texts calls.
    PythonTool('dedupe', 'dedupe_peer.py', ['dedupe==3.0.3', 'BTrees<6', 'zope.index<7'], 'dedupe', note='60 labels'),
    PythonTool('recordlinkage', 'recordlinkage_peer.py', ['recordlinkage==0.16'], 'recordlinkage'),
    PythonTool('GoldenMatch', 'goldenmatch_peer.py', ['goldenmatch'], 'goldenmatch', note='no settings'),
    PythonTool('GoldenMatch', 'goldenmatch_peer.py', ['goldenmatch'], 'goldenmatch', '/configured', 'configured'),
    Duke('Duke', '1.2', 'duke'),
    Jedai('JedAI', '3.0', 'jedai'),
]
FOR_SCALE = ('Revizor', 'Splink')
