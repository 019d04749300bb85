"""dedupe: active learning, as its examples do it, with the questions answered from the truth.

dedupe has no way without labels. It asks about 60 pairs of its own choice, which is the way its manual recommends, and
learns from the answers; nothing else of the truth reaches it. CONTEST_TRUTH names the file with the answers. The fields of
chicago_early_childhood are those of its csv_example, the threshold of clustering is its default, 0.5.
"""

import csv
import os
import random

import numpy

import dedupe
from dedupe import variables

from common import Job, digits, plain, records, russian

QUESTIONS = 60
CUTS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]


def text(column, missing=True):
    return variables.String(column, has_missing=missing)


def short(column):
    return variables.ShortString(column, has_missing=True)


def same(column):
    return variables.Exact(column, has_missing=True)


SETS = {
    # More or longer columns make its learning of blocks last for a quarter of an hour at 5,000 records.
    'febrl': lambda: [short('given_name'), short('surname'), short('date_of_birth'), short('soc_sec_id'), short('postcode')],
    'fake_1000': lambda: [text('first_name'), text('surname'), short('dob'), text('city'), text('email')],
    'rldata500': lambda: [text('fname_c1'), text('lname_c1'), short('dob')],
    'restaurants': lambda: [text('name'), text('addr'), text('city'), short('phone')],
    'business_names': lambda: [text('name'), variables.Text('name', has_missing=True)],
    'chicago_early_childhood': lambda: [text('Site name', False), text('Address', False), same('Zip'), text('Phone')],
    'ru_base_10k': lambda: [short(column) for column in ('last_name', 'first_name', 'dob', 'phone', 'email', 'company', 'inn')],
}


def clean(job, row):
    if job.set == 'ru_base_10k':
        card = russian(row)
        card['phone'] = next(iter(card.pop('phones')), None)
        card['email'] = next(iter(card.pop('emails')), None)
        return card
    values = {title: plain(value) for title, value in row.items() if title != 'record_id'}
    for title in ('phone', 'Phone'):
        if title in values:
            values[title] = digits(values[title])
    if job.set == 'rldata500':
        values['dob'] = f"{row['by']}-{int(row['bm']):02d}-{int(row['bd']):02d}"
    if job.set == 'chicago_early_childhood':
        values['Site name'], values['Address'] = values['Site name'] or 'unknown', values['Address'] or 'unknown'
    return values


def learned(job, rows):
    """A deduper that has asked its questions."""
    with open(os.environ['CONTEST_TRUTH'], newline='', encoding='utf-8') as file:
        truth = {row['record_id']: row['entity_id'] for row in csv.DictReader(file)}
    owner = {id(values): record for record, values in rows.items()}
    deduper = dedupe.Dedupe(SETS[job.family](), num_cores=2, in_memory=True)
    deduper.prepare_training(rows)
    answers = {'match': [], 'distinct': []}
    for _ in range(QUESTIONS):
        for pair in deduper.uncertain_pairs():
            a, b = (truth[owner[id(values)]] for values in pair)
            kind = 'match' if a == b else 'distinct'
            answers[kind].append(pair)
            deduper.mark_pairs({'match': [], 'distinct': [], kind: [pair]})
    deduper.train()
    return deduper


def main():
    random.seed(1)
    numpy.random.seed(1)
    job = Job()
    rows = {row['record_id']: clean(job, row) for row in records(job.table)}
    settings = job.clusters + '.settings'
    if not job.pairs:
        deduper = learned(job, rows)
        with open(settings, 'wb') as file:
            deduper.write_settings(file)
        clusters = deduper.partition(rows, 0.5)
        job.write_clusters((record, number) for number, (members, _) in enumerate(clusters) for record in members)
        return
    # What the measured run has learned. It has a clustering of its own, so other cuts are clusterings, not pairs: one file for each.
    with open(settings, 'rb') as file:
        deduper = dedupe.StaticDedupe(file, num_cores=2, in_memory=True)
    scores = deduper.score(deduper.pairs(rows))
    for cut in CUTS:
        job.clusters = f'{job.pairs}.{cut}'
        job.write_clusters((record, number) for number, (members, _) in enumerate(deduper.cluster(scores, cut))
                           for record in members)


if __name__ == '__main__':
    main()
