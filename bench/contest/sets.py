"""The labelled data sets: where they lie, what names a record, and what no tool may see."""

import csv
from dataclasses import dataclass
from pathlib import Path

csv.field_size_limit(1 << 24)


@dataclass(frozen=True)
class DataSet:
    name: str
    table: str
    key: str                  # the column of truth.csv's record_id; '#' is the 0-based number of the record
    hidden: tuple = ()        # labels and ids; never written into what the tools read
    delimiter: str = ','
    truth: str = ''           # by default truth.csv beside the table


FEBRL = 'rec_id'
LABELLED = [
    DataSet('febrl1', 'er/febrl1/dataset1.csv', FEBRL),
    DataSet('febrl2', 'er/febrl2/dataset2.csv', FEBRL),
    DataSet('febrl3', 'er/febrl3/dataset3.csv', FEBRL),
    DataSet('fake_1000', 'er/fake_1000/fake_1000.csv', 'unique_id', ('cluster',)),
    DataSet('rldata500', 'er/rldata500/RLdata500.csv', 'rec_id', ('ent_id',)),
    DataSet('restaurants', 'er/restaurants/restaurants.csv', 'id', ('class',)),
    DataSet('business_names', 'er/business_names/business.csv', 'record_id', ('key',)),
    DataSet('chicago_early_childhood', 'er/chicago_early_childhood/csv_example_input_with_true_ids.csv', '#',
            ('True Id', 'Id')),
    DataSet('ru_base_10k', 'ru_base_10k/base.csv', 'ID', (), ';'),
]
SCALE = DataSet('scale', 'clients.csv', 'ID', (), ';', 'clients.truth.csv')


def table_of(data_set, folder):
    return folder / data_set.table


def truth_of(data_set, folder):
    """Entity by record id."""
    table = table_of(data_set, folder)
    with open(table.parent / (data_set.truth or 'truth.csv'), newline='', encoding='utf-8-sig') as file:
        return {row['record_id']: row['entity_id'] for row in csv.DictReader(file)}


def write_blind(data_set, folder, target: Path):
    """What every tool reads: UTF-8, commas, the column record_id first, no labels, no blanks around values."""
    with open(table_of(data_set, folder), newline='', encoding='utf-8-sig') as source, \
            open(target, 'w', newline='', encoding='utf-8') as sink:
        rows = csv.reader(source, delimiter=data_set.delimiter, skipinitialspace=True)
        header = [title.strip() for title in next(rows)]
        secret = set(data_set.hidden) | {data_set.key}
        shown = [index for index, title in enumerate(header) if title not in secret]
        key = header.index(data_set.key) if data_set.key != '#' else None
        out = csv.writer(sink, lineterminator='\n')
        out.writerow(['record_id'] + [header[index] for index in shown])
        for number, row in enumerate(rows):
            name = str(number) if key is None else row[key].strip()
            out.writerow([name] + [row[index].strip() if index < len(row) else '' for index in shown])
