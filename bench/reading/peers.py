"""Readings of polluted files by Python's csv module and by DuckDB, for PollockBench.

Arguments: the folder that holds messy/, the folder to write to. A reading is a file tool/set/file.txt: its first line says
header, none, or why nothing was read; behind it each record ends with U+001E, each cell with U+001F.
"""

import csv
import sys
from pathlib import Path

import duckdb

csv.field_size_limit(1 << 24)


def sniffed(path):
    """The csv module as its manual shows: Sniffer over the beginning, has_header, the excel dialect where it gives up."""
    with open(path, newline='', encoding='utf-8', errors='replace') as file:
        sample = file.read(1 << 16)
        file.seek(0)
        try:
            dialect = csv.Sniffer().sniff(sample)
        except csv.Error:
            dialect = csv.excel
        try:
            header = csv.Sniffer().has_header(sample)
        except csv.Error:
            header = True
        return header, list(csv.reader(file, dialect))


def excel(path):
    """The csv module without a guess."""
    with open(path, newline='', encoding='utf-8', errors='replace') as file:
        return True, list(csv.reader(file))


def duck(path, **options):
    """read_csv with everything found out but the types: they would change the text of numbers and dates."""
    connection = duckdb.connect()
    words = ''.join(f', {name} = {str(value).lower()}' for name, value in options.items())
    name = str(path).replace("'", "''")
    header = connection.execute(f"SELECT HasHeader FROM sniff_csv('{name}'{words})").fetchone()[0]
    rows = connection.execute(f"SELECT * FROM read_csv('{name}', all_varchar = true, header = {header}{words})")
    titles = [column[0] for column in rows.description]
    records = [['' if cell is None else str(cell) for cell in row] for row in rows.fetchall()]
    return header, ([titles] if header else []) + records


def ducks():
    """The defaults, and every mixture of the three settings that the manual names for broken files."""
    settings = ('strict_mode', 'ignore_errors', 'null_padding')
    for mask in range(8):
        chosen = {one: one != 'strict_mode' for i, one in enumerate(settings) if mask >> i & 1}
        name = ', '.join(('not ' if one == 'strict_mode' else '') + one for one in chosen)
        yield 'duckdb' + (' ' + name if name else ''), lambda path, chosen=chosen: duck(path, **chosen)


TOOLS = {'python csv, Sniffer': sniffed, 'python csv, excel': excel, **dict(ducks())}


def written(reading):
    header, records = reading
    body = ''.join(''.join(cell + '\x1f' for cell in record) + '\x1e' for record in records)
    return ('header' if header else 'none') + '\n' + body


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    for tool, read in TOOLS.items():
        for name in ('pollock', 'pollock_survey'):
            folder = out / tool / name
            folder.mkdir(parents=True, exist_ok=True)
            for path in sorted((data / 'messy' / name / 'csv').glob('*')):
                try:
                    text = written(read(path))
                except (csv.Error, duckdb.Error, UnicodeError) as trouble:
                    text = ' '.join(str(trouble).split())[:200] + '\n'
                (folder / (path.name + '.txt')).write_bytes(text.encode('utf-8', 'replace'))


main()
